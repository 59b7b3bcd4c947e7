from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    op.alter_column("gifts", "size", type_=sa.Text())  # expect: alter-column-type-rewrites-table "size"


def downgrade() -> None:
    op.execute("SELECT 1")
