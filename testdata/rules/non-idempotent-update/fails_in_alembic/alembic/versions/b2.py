"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    users = sa.table("users", sa.column("id"), sa.column("name"))
    op.execute("UPDATE users SET name = name || '!' WHERE id > 5")  # expect: non-idempotent-update "run once more, it changes name a second time: no row tells that it was done"
    op.execute(users.update().values(id=users.c.id * 10).where(users.c.id > 5))  # expect: non-idempotent-update "run once more, it changes id a second time"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
