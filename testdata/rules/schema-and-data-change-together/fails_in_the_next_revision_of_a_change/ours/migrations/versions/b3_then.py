"""Then."""
from alembic import op

revision = "b3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("UPDATE orders SET note = 'none' WHERE note IS NULL")  # expect: schema-and-data-change-together "locked it in line 10 of b2_first.py", unbatched-backfill "perhaps all"



def downgrade() -> None:
    op.execute("SELECT 1")
