"""drop the category name from expenses

Author: the budget team
Date: 2026-01-20
Purpose: Phase 3 of 3: nothing reads the old column since release 0.5.
Estimated runtime: < 1 s

Revision ID: 4c6d8e0f2a53
Revises: 3f8e1a6b4d97
Create Date: 2026-01-20 20:15:00.000000+00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "4c6d8e0f2a53"
down_revision = "3f8e1a6b4d97"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # lockkeeper:ignore drop-column release 0.5 reads category_id only
    op.drop_column("expenses", "category")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("expenses", sa.Column("category", sa.String(length=100), nullable=True))
    op.execute("COMMENT ON COLUMN expenses.category IS 'deprecated: release 0.5 reads category_id'")
