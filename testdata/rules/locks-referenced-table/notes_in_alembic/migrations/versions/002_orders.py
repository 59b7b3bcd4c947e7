"""Create orders and items."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        # expect: locks-referenced-table note "the foreign key orders_user_id_fkey of orders"
        sa.Column("user_id", sa.BigInteger(), sa.ForeignKey("users.id")),
    )
    op.create_table(
        "items",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("user_id", sa.BigInteger()),
        # expect: locks-referenced-table note "the foreign key items_user_fk of items"
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="items_user_fk"),
        sa.Column("order_id", sa.BigInteger(), sa.ForeignKey("orders.id")),
    )


def downgrade() -> None:
    op.drop_table("items")
    op.drop_table("orders")
