"""b2"""
from alembic import op
import sqlalchemy as sa
import json
from typing import TYPE_CHECKING
import geoalchemy2
from sqlalchemy_utils import UUIDType
from shop.db.types import GUID
import shop.db.types
from alembic.steps import first
from ..steps import second

if TYPE_CHECKING:
    from shop.models import User

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SELECT 1")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
