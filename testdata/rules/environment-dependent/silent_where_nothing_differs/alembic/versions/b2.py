"""b2"""
from alembic import op
import sqlalchemy as sa
import os
import sys

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    if os.environ.get("APP_ENV") == "production":
        raise RuntimeError("not here")
    print(os.environ["HOME"], sys.argv)
    op.execute("UPDATE users SET name = current_user WHERE id = 7")
    op.execute("UPDATE users SET name = current_database() WHERE id = 7")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
