"""Create events."""

import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "events", sa.Column("id", sa.BigInteger(), nullable=False), sa.Column("at", sa.DateTime())
    )


def downgrade() -> None:
    op.drop_table("events")
