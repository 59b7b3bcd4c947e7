"""b2"""
from alembic import op
import sqlalchemy as sa
from contextlib import suppress

revision = "b2"
down_revision = "a1"

def step():
    op.execute("UPDATE users SET name = 'z' WHERE id = 7")


def upgrade() -> None:
    try:
        op.execute("UPDATE users SET name = 'x' WHERE id = 7")
    except Exception as e:  # expect: swallowed-exception "after any error the migration goes on, but the server has ended its transaction: every statement that follows fails"
        print(e)
    with op.get_context().autocommit_block():
        try:
            op.execute("UPDATE users SET name = 'y' WHERE id = 7")  # expect: autocommit-block-splits-migration "half of this revision"
        except (KeyError, sa.exc.ProgrammingError):
            pass
    with suppress(sa.exc.DBAPIError):
        with op.get_bind().begin_nested():
            step()


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
