"""
Soft delete.

Revision: 0158, after 0157
"""

from alembic import op
import sqlalchemy as sa

revision = "0158"
down_revision = "0157"


def upgrade() -> None:
    op.add_column("books", sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True, comment="empty: not deleted"))
    op.drop_index(op.f("ix_books_isbn"), table_name="books")
    op.create_index("uq_books_isbn_alive", "books", ["isbn"], unique=True, postgresql_where=sa.column("deleted_at").is_(None))


def downgrade() -> None:
    op.drop_index("uq_books_isbn_alive", table_name="books")
    op.create_index(op.f("ix_books_isbn"), "books", ["isbn"], unique=True)
    op.drop_column("books", "deleted_at")
