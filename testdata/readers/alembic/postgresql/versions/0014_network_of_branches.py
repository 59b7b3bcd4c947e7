"""
Addresses of the branches' machines.

Revision: 0014, after 0013
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "machines",
        sa.Column("id", sa.Integer, sa.Identity(), primary_key=True),
        sa.Column("address", postgresql.INET(), nullable=False),
        sa.Column("network", postgresql.CIDR()),
        sa.Column("card", postgresql.MACADDR()),
        sa.Column("owner", postgresql.OID()),
        sa.Column("relation", postgresql.REGCLASS()),
        sa.Column("flags", postgresql.BIT(4)),
        sa.Column("mask", postgresql.BIT(12, varying=True)),
        sa.Column("one", postgresql.BIT()),
        sa.Column("any", postgresql.BIT(varying=True)),
    )


def downgrade() -> None:
    op.drop_table("machines")
