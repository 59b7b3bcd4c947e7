"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    users = sa.table("users", sa.column("id"), sa.column("name"))
    names = {r.id: r.name for r in op.get_bind().execute(sa.select(users.c.id, users.c.name))}  # expect: rows-fetched-into-memory "every row of users is read into the memory of the program at once"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
