"""b2"""
from alembic import op
import sqlalchemy as sa
# expect: imports-application-code "shop.models.User and shop.models.Role is used as it is on the day the migration runs"
from shop.models import User, Role
import billing

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SELECT 1")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
