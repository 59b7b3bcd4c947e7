"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        try:
            op.execute("UPDATE users SET name = 'y' WHERE id = 7")
        except (KeyError, sa.exc.ProgrammingError):  # expect: swallowed-exception "after KeyError or sqlalchemy.exc.ProgrammingError the migration goes on and counts as applied, though this part of it is missing"
            pass


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
