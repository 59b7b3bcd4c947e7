"""Index orders."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: create-index-not-concurrently "writes to orders wait while orders_user_idx is built"
    op.create_index("orders_user_idx", "orders", ["user_id"])
    op.create_index(  # expect: create-index-not-concurrently "writes to orders wait while orders_open_idx is built"
        "orders_open_idx",
        "orders",
        ["user_id", sa.text("lower(state)")],
        unique=True,
        postgresql_where=sa.text("state = 'open'"),
    )
    # expect: create-index-not-concurrently "writes to orders wait while ix_orders_number is built"
    op.add_column("orders", sa.Column("number", sa.Integer(), index=True))


def downgrade() -> None:
    op.drop_column("orders", "number")
    op.drop_index("orders_open_idx", table_name="orders")
    op.drop_index("orders_user_idx", table_name="orders")
