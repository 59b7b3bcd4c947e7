"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("users", sa.Column("priority", sa.String(20), nullable=True))
    connection = op.get_bind()
    # expect: schema-and-data-change-together "readers and writers of users wait while this runs"  expect: unbatched-backfill "users"
    connection.execute(sa.text("UPDATE users SET priority = 'medium' WHERE priority IS NULL"))


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
