"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    names = sa.inspect(op.get_bind()).get_table_names()  # expect: bind-used-in-offline-mode error "which a workflow runs"
    print(names)
    op.execute("SELECT 1")


def downgrade() -> None:
    op.execute('SELECT 1')
