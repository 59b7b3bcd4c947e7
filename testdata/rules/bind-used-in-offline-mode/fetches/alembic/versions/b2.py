"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    rows = op.get_bind().execute(sa.text("SELECT id FROM gifts WHERE id < 9")).fetchall()  # expect: bind-used-in-offline-mode note "this asks the database"
    for row in rows:
        op.execute("SELECT 1")


def downgrade() -> None:
    op.execute('SELECT 1')
