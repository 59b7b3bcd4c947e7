"""default name"""
from alembic import op
import sqlalchemy as sa

revision = "003"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("users", "name", server_default="")  # expect: operation-on-missing-object "users has no column name: it was dropped"


def downgrade() -> None:
    op.alter_column("users", "name", server_default=None)
