"""c3"""
from alembic import op
import sqlalchemy as sa

revision = "c3"
down_revision = "b2"

def rename(connection, row):
    connection.execute(sa.text("UPDATE users SET name = :n WHERE id = :id"), {"n": "", "id": row.id})


def upgrade() -> None:
    connection = op.get_bind()
    users = sa.table("users", sa.column("id"), sa.column("name"))
    names = {r.id: r.name for r in connection.execute(sa.select(users.c.id, users.c.name))}
    for row in connection.execute(sa.select(users).where(users.c.name.is_(None))):  # expect: rows-fetched-into-memory "users is read into the program and changed row by row"
        rename(connection, row)


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
