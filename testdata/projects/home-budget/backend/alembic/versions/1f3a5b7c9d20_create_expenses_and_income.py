"""create expenses and income

Author: the budget team
Date: 2025-10-04
Purpose: The two tables that everything else hangs on.
Estimated runtime: < 1 s

Revision ID: 1f3a5b7c9d20
Revises:
Create Date: 2025-10-04 07:12:00.000000+00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "1f3a5b7c9d20"
down_revision = None
branch_labels = None
depends_on = None

expense_kind = sa.Enum("fixed", "variable", "one_off", name="expense_kind")


def upgrade() -> None:
    op.create_table(
        "expenses",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), primary_key=True),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("business", sa.String(length=200), nullable=True),
        sa.Column("category", sa.String(length=100), nullable=True),
        sa.Column("amount", sa.Numeric(12, 2), nullable=False),
        sa.Column("account", sa.String(length=100), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False, server_default="ILS"),
        sa.Column("kind", expense_kind, nullable=False, server_default="variable"),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.CheckConstraint("amount >= 0", name="ck_expenses_amount"),
    )
    op.create_index("ix_expenses_date", "expenses", ["date"])
    op.create_table(
        "income",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), primary_key=True),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("amount", sa.Numeric(12, 2), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("income")
    op.drop_index("ix_expenses_date", table_name="expenses")
    op.drop_table("expenses")
    expense_kind.drop(op.get_bind(), checkfirst=False)
