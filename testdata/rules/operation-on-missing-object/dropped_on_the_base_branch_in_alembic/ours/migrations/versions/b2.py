"""b2"""
import sqlalchemy as sa
from alembic import op

revision = "b2"  # expect: several-heads "c3 from origin/main"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("users", "nick", server_default="none")  # expect: operation-on-missing-object "nick"


def downgrade() -> None:
    op.execute("SELECT 1")
