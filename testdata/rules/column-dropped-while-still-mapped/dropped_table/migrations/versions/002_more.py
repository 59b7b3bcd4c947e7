from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    op.drop_table("gifts")  # expect: column-dropped-while-still-mapped "gifts is dropped, and Gift still maps it", drop-table "gifts"


def downgrade() -> None:
    op.execute("SELECT 1")
