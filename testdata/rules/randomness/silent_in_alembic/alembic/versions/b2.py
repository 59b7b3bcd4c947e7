"""b2"""
from alembic import op
import sqlalchemy as sa
import random
import uuid

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    random.seed(7)
    roles = sa.table("roles", sa.column("id"), sa.column("name"))
    op.execute(roles.update().values(name=random.choice("ab")).where(roles.c.name == "x"))
    op.create_table("fresh", sa.Column("id", sa.Uuid(), primary_key=True, default=uuid.uuid4))
    op.execute(sa.table("fresh", sa.column("id")).insert().values(id=uuid.uuid4()))


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
