"""Drop the index of orders."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: drop-index-not-concurrently "reads of and writes to orders wait"
    op.drop_index("orders_user_idx", table_name="orders")


def downgrade() -> None:
    op.create_index("orders_user_idx", "orders", ["user_id"])
