"""Create users and orders."""

import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.BigInteger(), primary_key=True))
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("user_id", sa.BigInteger()),
    )


def downgrade() -> None:
    op.drop_table("orders")
    op.drop_table("users")
