"""Give orders a token."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: default-frozen-at-migration "the text gen_random_uuid()"
    op.add_column("orders", sa.Column("token", sa.String(40), server_default="gen_random_uuid()"))


def downgrade() -> None:
    op.drop_column("orders", "token")
