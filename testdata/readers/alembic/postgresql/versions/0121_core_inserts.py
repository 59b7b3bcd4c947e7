"""Core inserts."""

from alembic import op
import sqlalchemy as sa

revision: str = "0121"
down_revision: str | None = "0120"

roles = sa.table("roles", sa.column("name", sa.String), sa.column("level", sa.Integer))
old_roles = sa.table("old_roles", sa.column("name"), sa.column("level"))


def upgrade() -> None:
    op.execute(roles.insert().values(name="admin", level=1))
    op.execute(roles.insert().values({"name": "it's me", "level": 2}))
    op.execute(sa.insert(roles).values(name="guest"))
    op.execute(roles.insert().from_select(["name", "level"], sa.select([old_roles.c.name, old_roles.c.level]).where(old_roles.c.level > 3)))


def downgrade() -> None:
    op.execute(roles.delete().where(roles.c.name == "admin"))
