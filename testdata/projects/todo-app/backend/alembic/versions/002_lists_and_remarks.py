"""shared lists, and remarks on them

Revision ID: 002
Revises: 001
Create Date: 2024-04-21 20:45:57.018823

"""
import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lists",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("keeper_id", sa.BigInteger(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("title", sa.String(120), nullable=False),
    )
    op.create_table(
        "remarks",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("list_id", sa.BigInteger(), sa.ForeignKey("lists.id", ondelete="CASCADE"), nullable=False),
        sa.Column("author_id", sa.BigInteger(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )
    op.create_index("remarks_list_id_idx", "remarks", ["list_id"])
    op.create_index("lists_keeper_id_idx", "lists", ["keeper_id"])


def downgrade() -> None:
    op.drop_index("lists_keeper_id_idx", "lists")
    op.drop_index("remarks_list_id_idx", "remarks")
    op.drop_table("remarks")
    op.drop_table("lists")
