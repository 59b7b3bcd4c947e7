"""add categories

Author: the budget team
Date: 2025-11-12
Purpose: Categories become rows; expenses refer to them (phase 1 of 3: add the new column).
Estimated runtime: < 1 s

Revision ID: 2a4b6c8d0e31
Revises: 1f3a5b7c9d20
Create Date: 2025-11-12 19:40:00.000000+00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "2a4b6c8d0e31"
down_revision = "1f3a5b7c9d20"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    categories = op.create_table(
        "categories",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.UniqueConstraint("name", name="uq_categories_name"),
    )
    op.bulk_insert(
        categories,
        [
            {"id": 1, "name": "groceries"},
            {"id": 2, "name": "housing"},
            {"id": 3, "name": "transport"},
        ],
    )
    op.add_column("expenses", sa.Column("category_id", sa.Integer(), nullable=True))
    op.create_foreign_key(
        "fk_expenses_category_id",
        "expenses",
        "categories",
        ["category_id"],
        ["id"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    op.drop_constraint("fk_expenses_category_id", "expenses", type_="foreignkey")
    op.drop_column("expenses", "category_id")
    op.drop_table("categories")
