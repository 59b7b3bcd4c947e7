"""
Schemas created.

Revision: n0018, after n0017
"""

from sqlalchemy.schema import CreateSchema, DropSchema
from alembic import op
import sqlalchemy as sa

revision = "n0018"
down_revision = "n0017"


def upgrade() -> None:
    op.execute(CreateSchema("archive", if_not_exists=True))
    op.execute(sa.schema.CreateSequence(sa.Sequence("numbers", start=7), if_not_exists=True))


def downgrade() -> None:
    op.execute(sa.schema.DropSequence(sa.Sequence("numbers"), if_exists=True))
    op.execute(DropSchema("archive", cascade=True, if_exists=True))
