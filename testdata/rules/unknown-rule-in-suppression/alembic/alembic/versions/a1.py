"""suppressed"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: unknown-rule-in-suppression "no rule is called drop_table, so nothing is silenced; the nearest name is drop-table"
    # lockkeeper:ignore drop_table it moved
    op.drop_table("users")  # expect: drop-table "users goes"


def downgrade() -> None:
    op.execute("SELECT 1")
