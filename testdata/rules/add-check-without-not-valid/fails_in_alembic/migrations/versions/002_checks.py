"""Check totals."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: add-check-without-not-valid "every row of orders is checked"
    op.create_check_constraint("orders_total_positive", "orders", "total > 0")
    # expect: add-check-without-not-valid "every row of orders is checked"
    op.add_column("orders", sa.Column("discount", sa.Integer(), sa.CheckConstraint("discount >= 0")))


def downgrade() -> None:
    op.drop_column("orders", "discount")
    op.drop_constraint("orders_total_positive", "orders", type_="check")
