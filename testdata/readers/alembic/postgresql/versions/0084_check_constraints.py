"""check constraints

Revision ID: 0084
Revises: 0083
Create Date: 2024-04-01 12:12:36.665196

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.sql import column, func

# revision identifiers, used by Alembic.
revision = "0084"
down_revision = "0083"
branch_labels = None
depends_on = None


def upgrade():
    op.create_check_constraint("ck_books_pages", "books", "pages > 0")
    op.create_check_constraint("ck_books_copies", "books", column("copies") >= 0)
    op.create_check_constraint("ck_books_title", "books", func.length(column("title")) > 2)
    op.create_check_constraint("ck_books_lang", "books", sa.column("language").in_(["de", "en", "it's"]))
    op.create_check_constraint("ck_books_or", "books", sa.or_(sa.column("a").isnot(None), sa.column("b") == "x"))
    op.create_check_constraint("ck_books_like", "books", sa.text("isbn LIKE '978%'"), schema="public")
    op.create_check_constraint("ck_books_between", "books", sa.between(sa.column("year"), 1450, 2100))
    op.create_check_constraint("ck_books_not", "books", sa.not_(sa.column("lost")))


def downgrade():
    for name in "not between like or lang title copies pages".split():
        op.drop_constraint("ck_books_" + name, "books", type_="check")
