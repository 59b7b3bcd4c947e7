"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    import datetime
    roles = sa.table("roles", sa.column("created_at"), sa.column("name"))
    op.get_bind().execute(sa.text("UPDATE roles SET created_at = :now WHERE name = :name"), {"now": datetime.datetime.now(), "name": "x"})  # expect: wall-clock note "created_at becomes the moment at which this runs, in rows that are older: in every database another one"
    op.execute(roles.update().values(created_at=datetime.datetime.utcnow()).where(roles.c.name == "y"))  # expect: wall-clock note "created_at becomes the moment"
    op.execute("UPDATE roles SET created_at = now() WHERE name = 'z'")  # expect: wall-clock note "created_at becomes the moment"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
