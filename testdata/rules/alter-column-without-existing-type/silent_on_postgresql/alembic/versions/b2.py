"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("gifts", "name", type_=sa.String(40))


def downgrade() -> None:
    op.alter_column("gifts", "name", type_=sa.String(20))
