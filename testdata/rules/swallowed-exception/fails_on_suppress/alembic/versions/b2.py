"""b2"""
from alembic import op
import sqlalchemy as sa
from contextlib import suppress

revision = "b2"
down_revision = "a1"

def step():
    op.execute("UPDATE users SET name = 'z' WHERE id = 7")


def upgrade() -> None:
    with suppress(sa.exc.DBAPIError):  # expect: swallowed-exception "after sqlalchemy.exc.DBAPIError the migration goes on and counts as applied"
        with op.get_bind().begin_nested():
            step()


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
