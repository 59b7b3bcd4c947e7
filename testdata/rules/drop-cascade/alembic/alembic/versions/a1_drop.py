"""drop"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP TABLE accounts CASCADE")  # expect: drop-cascade "beside accounts"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade the rows are gone
    raise RuntimeError("the rows are gone")
