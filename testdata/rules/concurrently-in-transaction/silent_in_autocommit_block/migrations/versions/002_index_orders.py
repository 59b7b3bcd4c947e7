"""Index orders."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'")
        op.create_index(
            "orders_user_idx", "orders", ["user_id"], postgresql_concurrently=True
        )
        op.execute("VACUUM orders")


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("orders_user_idx", table_name="orders", postgresql_concurrently=True)
