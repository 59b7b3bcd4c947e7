"""
Autoincrement argument.

Revision: 0066, after 0065
"""

from alembic import op
import sqlalchemy as sa

revision = "0066"
down_revision = "0065"


def upgrade() -> None:
    op.alter_column("counters", "id", existing_type=sa.Integer(), autoincrement=True, existing_autoincrement=False, nullable=False)
    op.alter_column("big_counters", "id", existing_type=sa.Integer(), type_=sa.BigInteger(), autoincrement=True)


def downgrade() -> None:
    op.alter_column("big_counters", "id", existing_type=sa.BigInteger(), type_=sa.Integer(), autoincrement=True)
