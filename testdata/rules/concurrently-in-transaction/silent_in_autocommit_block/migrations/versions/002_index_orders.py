"""Index orders."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'")
        op.execute("VACUUM orders")
        op.create_index(
            "orders_user_idx", "orders", ["user_id"], postgresql_concurrently=True
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("orders_user_idx", table_name="orders", postgresql_concurrently=True)
