"""b2"""
from alembic import op
import sqlalchemy as sa
from datetime import date, datetime, timedelta

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    users = sa.table("users", sa.column("id"), sa.column("expires_at"))
    now = datetime.utcnow()  # expect: wall-clock "what this does depends on the moment at which it runs"
    op.execute(users.update().values(expires_at=now + timedelta(days=14)).where(users.c.id == 7))
    if date.today() > date(2025, 1, 1):  # expect: wall-clock "whether this runs depends on the moment"
        op.execute("UPDATE users SET name = 'x' WHERE id = 7")
    op.execute("UPDATE users SET expires_at = now() + interval '14 days' WHERE id = 7")  # expect: wall-clock "expires_at is computed from the moment at which this runs: every database that is migrated gets another one"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
