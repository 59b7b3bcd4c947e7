"""
Key inside.

Revision: n0006, after n0005
"""

from alembic import op
import sqlalchemy as sa

revision = "n0006"
down_revision = "n0005"


def upgrade() -> None:
    op.add_column("logs", sa.Column("id", sa.BigInteger(), primary_key=True), inline_primary_key=True)
    op.add_column("logs2", sa.Column("id", sa.Uuid(), primary_key=True, server_default=sa.func.gen_random_uuid()), inline_primary_key=True)


def downgrade() -> None:
    op.drop_column("logs2", "id")
    op.drop_column("logs", "id")
