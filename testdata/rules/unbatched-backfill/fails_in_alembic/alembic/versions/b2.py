"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    users = sa.table("users", sa.column("name"))
    op.execute(users.update().values(name="x").where(users.c.name.is_(None)))  # expect: unbatched-backfill "one statement writes as many rows of users"
    op.execute(sa.update(users).where(users.c.name == None).values(name="x"))  # expect: unbatched-backfill "one statement writes as many rows of users"
    with op.batch_alter_table("users") as batch:
        batch.execute("UPDATE users SET name = email WHERE name IS NULL")  # expect: unbatched-backfill "one statement writes as many rows of users"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
