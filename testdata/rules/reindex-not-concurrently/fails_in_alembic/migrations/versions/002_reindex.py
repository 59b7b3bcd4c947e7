"""Reindex orders."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: reindex-not-concurrently "until the transaction ends"
    op.execute("REINDEX TABLE orders")


def downgrade() -> None:
    op.execute("SELECT 1")
