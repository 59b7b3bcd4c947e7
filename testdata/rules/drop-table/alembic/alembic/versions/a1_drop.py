"""drop"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("sessions")  # expect: drop-table "sessions goes with all its rows"
    op.drop_table("Visits", schema="app")  # expect: drop-table "goes with all its rows"


def downgrade() -> None:
    raise NotImplementedError("restore the backup")  # expect: irreversible-downgrade "restore the backup"
