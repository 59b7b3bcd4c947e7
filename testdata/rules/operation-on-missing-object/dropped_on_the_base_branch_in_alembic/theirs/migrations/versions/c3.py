"""c3"""
import sqlalchemy as sa
from alembic import op

revision = "c3"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column("users", "nick")


def downgrade() -> None:
    op.execute("SELECT 1")
