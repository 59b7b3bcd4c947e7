"""what stands before an autocommit_block is committed

Revision ID: 0124
Revises: 0123
Create Date: 2024-05-13 04:52:56.981956

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0124"
down_revision = "0123"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("books", sa.Column("search", postgresql.TSVECTOR()))
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE genre ADD VALUE IF NOT EXISTS 'comic'")
    op.execute("UPDATE books SET search = to_tsvector('simple', title)")
    with op.get_context().autocommit_block():
        op.create_index("ix_books_fts", "books", ["search"], postgresql_using="gin", postgresql_concurrently=True)
        op.execute("ANALYZE books")
    op.alter_column("books", "search", nullable=False)


def downgrade():
    op.drop_index("ix_books_fts", "books")
    op.drop_column("books", "search")
