"""Index orders."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: concurrently-in-transaction "Alembic runs this migration in one"
    op.create_index("orders_user_idx", "orders", ["user_id", "id"], postgresql_concurrently=True)
    # expect: concurrently-in-transaction "the server refuses DROP INDEX CONCURRENTLY"
    op.drop_index("orders_old_idx", table_name="orders", postgresql_concurrently=True)
    # expect: concurrently-in-transaction "the server refuses VACUUM"
    op.execute("VACUUM ANALYZE orders")


def downgrade() -> None:
    op.drop_index("orders_user_idx", table_name="orders")
