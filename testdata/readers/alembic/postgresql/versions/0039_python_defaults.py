"""a default of Python's says nothing to the server"""

import datetime
import uuid

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0039'
down_revision = '0038'


def upgrade():
    op.create_table(
        "sessions",
        sa.Column("token", postgresql.UUID(as_uuid=True), primary_key=True, default=uuid.uuid4),
        sa.Column("started", sa.DateTime(), default=datetime.datetime.utcnow, onupdate=datetime.datetime.utcnow),
        sa.Column("hits", sa.Integer(), default=0, nullable=False),
        sa.Column("fetched", sa.Integer(), sa.FetchedValue()),
        sa.Column("touched", sa.DateTime(), server_default=sa.FetchedValue(), server_onupdate=sa.FetchedValue()),
        sa.Column("id", sa.Integer(), default=1, primary_key=True),
    )


def downgrade():
    op.drop_table("sessions")
