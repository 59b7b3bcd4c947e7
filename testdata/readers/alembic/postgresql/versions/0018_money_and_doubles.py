"""
Money and doubles.

Revision: 0018, after 0017
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "invoices",
        sa.Column("number", sa.String(20), primary_key=True),
        sa.Column("amount", postgresql.MONEY(), nullable=False),
        sa.Column("ratio", postgresql.DOUBLE_PRECISION(precision=53)),
        sa.Column("rate", postgresql.REAL()),
        sa.Column("scan", postgresql.BYTEA()),
        sa.Column("tax", sa.Float(asdecimal=True, decimal_return_scale=2)),
    )


def downgrade() -> None:
    op.drop_table("invoices")
