"""orders"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("UPDATE orders SET state = 'open' WHERE state IS NULL")  # expect: unbatched-backfill "rows of orders"


def downgrade() -> None:
    op.execute("SELECT 1")
