"""an index, and one on two columns

Revision ID: 0068
Revises: 0067
Create Date: 2024-03-13 20:44:52.538492

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "0068"
down_revision = "0067"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_books_title", "books", ["title"])
    op.create_index("ix_books_title_year", "books", ["title", "year"], unique=False)
    op.create_index(op.f("ix_books_isbn"), "books", ["isbn"], unique=True)


def downgrade():
    op.drop_index(op.f("ix_books_isbn"), table_name="books")
    op.drop_index("ix_books_title_year", table_name="books")
    op.drop_index("ix_books_title", "books")
