"""wider

# Takes: no time at all
"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("readings", "a", type_=sa.BigInteger())  # expect: alter-column-type-rewrites-table "", header-runtime-implausible "the header says no time at all, and readings"


def downgrade() -> None:
    op.alter_column("readings", "a", type_=sa.Integer())
