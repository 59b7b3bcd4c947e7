"""b2"""
from alembic import op
import sqlalchemy as sa
# expect: imports-application-code "app.models is used as it is"
import app.models

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SELECT 1")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
