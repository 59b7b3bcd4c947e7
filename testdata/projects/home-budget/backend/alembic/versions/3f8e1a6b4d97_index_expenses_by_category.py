"""index expenses by category

Author: the budget team
Date: 2025-11-13
Purpose: Phase 2 of 3: the reports by category stop scanning.
Estimated runtime: 30 s on 1 million rows

Revision ID: 3f8e1a6b4d97
Revises: 3b5c7d9e1f42
Create Date: 2025-11-13 06:20:00.000000+00:00

"""
from alembic import op

revision = "3f8e1a6b4d97"
down_revision = "3b5c7d9e1f42"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'")
        op.create_index(
            "ix_expenses_category_id",
            "expenses",
            ["category_id"],
            postgresql_concurrently=True,
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'")
        op.drop_index(
            "ix_expenses_category_id", table_name="expenses", postgresql_concurrently=True
        )
