"""b2"""
from alembic import op
import sqlalchemy as sa
import time
from datetime import datetime, timedelta, timezone

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    start = time.time()
    roles = sa.table("roles", sa.column("id"), sa.column("created_at"))
    op.bulk_insert(roles, [{"id": "6f1c2d9e-0c3b-4a57-9a0e-5f6d1b7c8e21", "created_at": datetime.now(timezone.utc)}])
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("users", sa.Column("seen_at", sa.DateTime(), server_default=sa.func.now()))
    op.create_table("fresh", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("due", sa.DateTime()))
    op.execute(sa.table("fresh", sa.column("due")).insert().values(due=datetime.now() + timedelta(days=1)))
    print("took %s s" % (time.time() - start))


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
