from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    op.alter_column("gifts", "size", type_=sa.String(20))


def downgrade() -> None:
    op.execute("SELECT 1")
