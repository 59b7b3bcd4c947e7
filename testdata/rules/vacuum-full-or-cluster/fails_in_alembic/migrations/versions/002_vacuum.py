"""Vacuum orders."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'")
        # expect: vacuum-full-or-cluster "every row of orders is written anew"
        op.execute("VACUUM FULL orders")


def downgrade() -> None:
    op.execute("SELECT 1")
