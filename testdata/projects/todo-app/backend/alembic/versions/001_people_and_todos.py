"""people and their todos

Revision ID: 001
Revises:
Create Date: 2024-03-04 19:02:11.300412

"""
import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("login", sa.String(80), nullable=False, unique=True),
        sa.Column("shown_as", sa.Text()),
        sa.Column("joined", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
    )
    op.create_table(
        "todos",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("owner_id", sa.BigInteger(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("done", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("noted", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
    )
    op.create_index("todos_owner_id_idx", "todos", ["owner_id"])
    op.create_index("todos_done_idx", "todos", ["done"])


def downgrade() -> None:
    op.drop_index("todos_done_idx", "todos")
    op.drop_index("todos_owner_id_idx", "todos")
    op.drop_table("todos")
    op.drop_table("people")
