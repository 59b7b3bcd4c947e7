"""operator classes"""

from alembic import op
import sqlalchemy as sa

revision = '0075'
down_revision = '0074'


def upgrade():
    op.create_index(
        "ix_books_search", "books", ["title", "isbn", sa.text("lower(remark)")],
        postgresql_ops={"title": "text_pattern_ops", "isbn": "bpchar_pattern_ops"},
    )
    op.create_index("ix_books_label", "books", [sa.func.lower(sa.column("title")).label("low")], postgresql_ops={"low": "varchar_pattern_ops"})


def downgrade():
    op.drop_index("ix_books_label", table_name="books")
    op.drop_index("ix_books_search", table_name="books")
