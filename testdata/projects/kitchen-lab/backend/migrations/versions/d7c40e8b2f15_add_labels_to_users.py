"""add labels to users

Revision ID: d7c40e8b2f15
Revises: 4f7d20c6a518
Create Date: 2025-06-01 08:44:29.118204

"""
from alembic import op
import sqlalchemy as sa


revision = "d7c40e8b2f15"
down_revision = "4f7d20c6a518"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "users",
        sa.Column(
            "labels",
            sa.JSON(),
            nullable=False,
            server_default=sa.text("'[]'::json"),
        ),
    )


def downgrade() -> None:
    op.drop_column("users", "labels")
