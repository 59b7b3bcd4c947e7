"""go"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column("orders", "old")  # expect: drop-column ""
    op.drop_column("orders", "note")  # expect: drop-column "", expand-contract-phase-missing "orders.note goes without 'migrate': Order still maps it"


def downgrade() -> None:
    op.add_column("orders", sa.Column("note", sa.Text()))
    op.add_column("orders", sa.Column("old", sa.Text()))
