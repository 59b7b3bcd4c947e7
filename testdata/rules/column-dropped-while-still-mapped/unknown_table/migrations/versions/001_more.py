from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    op.drop_column("gifts", "note")  # expect: column-dropped-while-still-mapped "gifts.note is dropped", drop-column "gifts.note"


def downgrade() -> None:
    op.execute("SELECT 1")
