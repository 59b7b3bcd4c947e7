"""
One project, two servers.

Revision: 0026, after 0025
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    counter = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    op.create_table(
        "visits",
        sa.Column("id", counter, primary_key=True),
        sa.Column("agent", sa.String(200).with_variant(sa.Text(), "postgresql")),
        sa.Column("ip", sa.String(45).with_variant(postgresql.INET(), "postgresql").with_variant(sa.Text(), "mysql")),
    )


def downgrade() -> None:
    op.drop_table("visits")
