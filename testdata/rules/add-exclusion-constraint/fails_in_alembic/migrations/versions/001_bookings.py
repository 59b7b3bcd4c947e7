"""Create bookings."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "bookings",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("bookings")
