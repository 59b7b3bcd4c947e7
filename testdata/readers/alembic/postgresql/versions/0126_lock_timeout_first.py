"""
Lock timeout first.

Revision: 0126, after 0125
"""

from alembic import op
import sqlalchemy as sa

revision = "0126"
down_revision = "0125"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.execute("SET LOCAL statement_timeout TO '1min'")
    op.add_column("loans", sa.Column("place", sa.Integer()))
    op.execute("RESET lock_timeout")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_column("loans", "place")
