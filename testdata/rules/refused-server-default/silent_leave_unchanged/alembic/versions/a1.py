"""defaults"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("gifts", "note", server_default=False, nullable=True)


def downgrade() -> None:
    op.execute("UPDATE gifts SET note = '' WHERE note IS NULL")
