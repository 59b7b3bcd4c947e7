"""delete"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("DELETE FROM sessions")  # expect: delete-without-where "every row of sessions is deleted"
    connection = op.get_bind()
    connection.execute(sa.text("DELETE FROM visits"))  # expect: delete-without-where "every row of visits is deleted"
    connection.execute(sa.text("DELETE FROM visits WHERE id < :limit"), {"limit": 10})


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade the rows are gone
    raise RuntimeError("the rows are gone")
