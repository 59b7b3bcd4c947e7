"""orders"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_check_constraint("orders_total", "orders", "total > 0", postgresql_not_valid=True)
    op.execute("ALTER TABLE orders VALIDATE CONSTRAINT orders_total")  # expect: validate-in-same-transaction "through this scan of orders"


def downgrade() -> None:
    op.drop_constraint("orders_total", "orders")
