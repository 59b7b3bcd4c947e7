from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    op.alter_column("gifts", "size", type_=sa.Text())  # expect: change-type-of-mapped-column "gifts.size turns from integer into text, and Gift maps it", alter-column-type-rewrites-table "size"


def downgrade() -> None:
    op.execute("SELECT 1")
