"""go"""
from alembic import op
import sqlalchemy as sa

revision = "003"
down_revision = "002"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column("orders", "old")  # expect: drop-column ""
    op.drop_column("orders", "note")  # expect: drop-column "", expand-contract-phase-missing "orders.note goes without 'Phase 2'"


def downgrade() -> None:
    op.add_column("orders", sa.Column("note", sa.Text()))
    op.add_column("orders", sa.Column("old", sa.Text()))
