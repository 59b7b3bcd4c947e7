"""check expense categories

Author: the budget team
Date: 2025-11-13
Purpose: Phase 2 of 3: the rows that were there before the foreign key are checked; nothing reads the old column.
Estimated runtime: 10 s on 1 million rows

Revision ID: 3b5c7d9e1f42
Revises: 2a4b6c8d0e31
Create Date: 2025-11-13 06:05:00.000000+00:00

"""
from alembic import op

revision = "3b5c7d9e1f42"
down_revision = "2a4b6c8d0e31"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE expenses VALIDATE CONSTRAINT fk_expenses_category_id")
    op.execute("COMMENT ON COLUMN expenses.category IS 'deprecated: release 0.5 reads category_id'")


def downgrade() -> None:
    op.execute("COMMENT ON COLUMN expenses.category IS NULL")
