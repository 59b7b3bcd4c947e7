"""Add gross."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: add-stored-generated-column "the stored column gross is computed for each"
    op.add_column("orders", sa.Column("gross", sa.Integer(), sa.Computed("total * 2", persisted=True)))


def downgrade() -> None:
    op.drop_column("orders", "gross")
