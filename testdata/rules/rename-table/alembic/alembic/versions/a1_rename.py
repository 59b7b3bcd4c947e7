"""rename"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.rename_table("users", "people")  # expect: rename-table "uses users, which is people"
    op.rename_table("orders", "purchases", schema="shop")  # expect: rename-table "uses shop.orders, which is purchases"


def downgrade() -> None:
    op.rename_table("people", "users")
    op.rename_table("purchases", "orders", schema="shop")
