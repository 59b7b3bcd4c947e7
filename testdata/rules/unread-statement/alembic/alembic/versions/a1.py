"""computed"""
import os

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: environment-dependent "os.environ"
    # expect: unread-statement "this was not judged"
    op.execute(os.environ["SQL"])
    # expect: unread-statement "only the run of the migration knows this part"
    # expect: drop-table "goes with all its rows"
    # expect: environment-dependent "os.environ"
    op.execute(f"DROP TABLE {os.environ['TABLE']}")
    # expect: environment-dependent "os.environ"
    name = os.environ["TABLE"]
    # expect: unread-statement ""
    # expect: drop-table "goes with all its rows"
    op.drop_table(name)


def downgrade() -> None:
    op.execute("SELECT 1")
