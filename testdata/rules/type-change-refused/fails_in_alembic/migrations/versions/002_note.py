"""Make notes longer."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: type-change-refused "the view notes reads it"
    op.alter_column("orders", "note", type_=sa.String(100))


def downgrade() -> None:
    op.execute("SELECT 1")
