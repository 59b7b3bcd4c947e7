"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("gifts", sa.Column("c", sa.Boolean(), nullable=False, default=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("gifts", "c")
