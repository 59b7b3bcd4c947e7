"""
Counters for statistics.

Revision: 0182, after 0181
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0182"
down_revision = "0181"


def upgrade() -> None:
    op.create_table(
        "statistics",
        sa.Column("day", sa.Date(), server_default=sa.text("CURRENT_DATE"), primary_key=True),
        sa.Column("loans", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("mean", sa.Float(53)),
        sa.Column("raw", postgresql.JSONB(none_as_null=True), nullable=False),
        postgresql_partition_by="RANGE (day)",
        comment="one row a day",
    )
    op.execute("CREATE TABLE statistics_default PARTITION OF statistics DEFAULT")


def downgrade() -> None:
    op.drop_table("statistics_default")
    op.drop_table("statistics")
