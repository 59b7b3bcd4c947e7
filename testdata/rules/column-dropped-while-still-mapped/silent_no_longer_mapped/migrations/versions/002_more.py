from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    # lockkeeper:ignore drop-column no release since 2.3 maps it
    op.drop_column("gifts", "note")


def downgrade() -> None:
    op.execute("SELECT 1")
