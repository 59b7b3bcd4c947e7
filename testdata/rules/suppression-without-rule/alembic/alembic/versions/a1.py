"""suppressed"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: suppression-without-rule "lockkeeper:ignore names no rule"
    # lockkeeper:ignore
    op.drop_table("users")  # expect: drop-table "users goes"


def downgrade() -> None:
    op.execute("SELECT 1")
