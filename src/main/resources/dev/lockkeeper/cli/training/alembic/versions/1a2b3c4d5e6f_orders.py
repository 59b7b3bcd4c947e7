"""orders

Revision ID: 1a2b3c4d5e6f
Revises:
Create Date: 2026-01-01 00:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1a2b3c4d5e6f"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id"), nullable=False),
        sa.Column("state", sa.String(length=20), server_default="open"),
    )
    op.create_index("orders_user", "orders", ["user_id"], unique=False)
    op.create_index(op.f("ix_users_email"), "users", ["email"])
    op.execute(f"UPDATE users SET active = {'true'}")
    with op.batch_alter_table("users") as batch_op:
        batch_op.add_column(sa.Column("seen", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_table("orders")
