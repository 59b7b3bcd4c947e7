"""Create users."""

import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("email", sa.Text(), unique=True),
        sa.Column("name", sa.Text()),
    )


def downgrade() -> None:
    op.drop_table("users")
