from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    op.add_column("gifts", sa.Column("shop", sa.Text()))  # expect: migration-without-model "gifts.shop"


def downgrade() -> None:
    op.execute("SELECT 1")
