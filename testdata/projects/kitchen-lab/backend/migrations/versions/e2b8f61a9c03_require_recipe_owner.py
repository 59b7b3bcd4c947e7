"""every recipe has an owner

Revision ID: e2b8f61a9c03
Revises: d7c40e8b2f15
Create Date: 2025-06-14 10:02:51.660013

"""
from alembic import op
import sqlalchemy as sa


revision = "e2b8f61a9c03"
down_revision = "d7c40e8b2f15"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE recipes SET user_id = (SELECT min(id) FROM users) WHERE user_id IS NULL")
    op.alter_column("recipes", "user_id", existing_type=sa.Integer(), nullable=False)


def downgrade() -> None:
    op.alter_column("recipes", "user_id", existing_type=sa.Integer(), nullable=True)
