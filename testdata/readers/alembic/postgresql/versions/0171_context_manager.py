"""context manager"""

from contextlib import contextmanager

from alembic import op

revision = '0171'
down_revision = '0170'


@contextmanager
def no_triggers(table):
    op.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    try:
        yield
    finally:
        op.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def upgrade():
    with no_triggers("books"):
        op.execute("UPDATE books SET language = lower(language)")


def downgrade():
    with no_triggers("books"):
        op.execute("UPDATE books SET language = upper(language)")
