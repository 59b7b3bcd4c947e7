"""json defaults"""

import json

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0143'
down_revision = '0142'

EMPTY = json.dumps({"version": 1, "items": []})


def upgrade():
    op.add_column("events", sa.Column("state", postgresql.JSONB(), server_default=EMPTY))
    op.add_column("events", sa.Column("list", postgresql.JSONB(), server_default="[]", nullable=False))
    op.add_column("events", sa.Column("object", sa.JSON(), server_default=sa.text("'{}'::json")))


def downgrade():
    op.drop_column("events", "object")
    op.drop_column("events", "list")
    op.drop_column("events", "state")
