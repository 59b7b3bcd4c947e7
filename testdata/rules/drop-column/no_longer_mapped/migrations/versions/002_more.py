from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    op.drop_column("gifts", "note")  # expect: drop-column warning "gifts.note goes with all its values"


def downgrade() -> None:
    op.execute("SELECT 1")
