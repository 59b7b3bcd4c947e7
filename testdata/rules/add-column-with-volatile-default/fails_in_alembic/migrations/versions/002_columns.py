"""Add tokens."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: add-column-with-volatile-default "the default gen_random_uuid() differs from row to row"
    op.add_column(
        "users", sa.Column("token", sa.Uuid(), server_default=sa.text("gen_random_uuid()"))
    )
    # expect: add-column-with-volatile-default "each gets a number of its own"
    op.add_column("users", sa.Column("number", sa.BigInteger(), sa.Identity()))


def downgrade() -> None:
    op.drop_column("users", "number")
    op.drop_column("users", "token")
