"""
A foreign key comes in a second statement.

Revision: 0042, after 0041
"""

from alembic import op
import sqlalchemy as sa

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    op.add_column("books", sa.Column("branch_id", sa.Integer(), sa.ForeignKey("branches.id"), nullable=True))
    op.add_column(
        "books",
        sa.Column("owner_id", sa.Integer(), sa.ForeignKey("members.id", name="fk_books_owner", ondelete="SET NULL", onupdate="CASCADE")),
    )


def downgrade() -> None:
    op.drop_constraint("fk_books_owner", "books", type_="foreignkey")
    op.drop_column("books", "owner_id")
    op.drop_column("books", "branch_id")
