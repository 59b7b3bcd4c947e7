"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:  # expect: upgrade-does-nothing "b2 is recorded as applied and does nothing"
    pass


def downgrade() -> None:
    pass
