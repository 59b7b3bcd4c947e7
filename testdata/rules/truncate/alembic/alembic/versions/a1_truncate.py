"""truncate"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute(sa.text("TRUNCATE TABLE events"))  # expect: truncate "all rows of events go at once"
    op.get_bind().execute(sa.text("TRUNCATE visits"))  # expect: truncate "all rows of visits go at once"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade the rows are gone
    raise RuntimeError("the rows are gone")
