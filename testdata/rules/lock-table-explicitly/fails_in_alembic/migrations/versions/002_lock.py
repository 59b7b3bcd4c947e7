"""Lock orders."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: lock-table-explicitly "writes to orders wait"
    op.execute("LOCK TABLE orders IN EXCLUSIVE MODE")


def downgrade() -> None:
    op.execute("SELECT 1")
