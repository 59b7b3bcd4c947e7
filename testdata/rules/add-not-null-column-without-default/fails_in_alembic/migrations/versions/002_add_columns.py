"""Add columns that are required."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: add-not-null-column-without-default "users.region is required and has no default"
    op.add_column("users", sa.Column("region", sa.String(20), nullable=False))
    # expect: python-default-on-required-column "never reaches the server"
    op.add_column("users", sa.Column("score", sa.Integer(), default=0, nullable=False))


def downgrade() -> None:
    op.drop_column("users", "score")
    op.drop_column("users", "region")
