"""core updates"""

from alembic import op
import sqlalchemy as sa

revision = '0119'
down_revision = '0118'

books = sa.table("books", sa.column("id", sa.Integer), sa.column("title", sa.String), sa.column("pages", sa.Integer), sa.column("language"))


def upgrade():
    op.execute(books.update().values(pages=0))
    op.execute(books.update().where(books.c.pages.is_(None)).values({"pages": 0, "title": "?"}))
    op.execute(books.update().where(books.c.id == 5).where(books.c.pages > 3).values(pages=books.c.pages + 1))
    op.execute(sa.update(books).where(sa.or_(books.c.id < 3, books.c.title.like("A%"))).values(title=sa.func.upper(books.c.title)))
    op.execute(books.update().where(books.c.language.in_(["de", "en"])).values(language=sa.null()))
    op.execute(books.update().where(books.c.title.isnot(None)).values({books.c.title: op.inline_literal("x")}))


def downgrade():
    op.execute(books.update().where(books.c.id == op.inline_literal(5)).values(title=op.inline_literal("it's")))
