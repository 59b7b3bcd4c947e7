"""defaults"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("gifts", "note", server_default=False, comment="free text")


def downgrade() -> None:
    op.execute("COMMENT ON COLUMN gifts.note IS NULL")
