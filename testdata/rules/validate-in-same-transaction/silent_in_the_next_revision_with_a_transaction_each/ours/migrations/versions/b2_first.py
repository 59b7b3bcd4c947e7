"""First."""
from alembic import op

revision = "b2"
down_revision = "b1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_check_constraint("orders_total", "orders", "total IS NULL OR total > 0", postgresql_not_valid=True)


def downgrade() -> None:
    op.drop_constraint("orders_total", "orders")
