"""orders"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET statement_timeout = 0")
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'")
        op.create_index("orders_note_idx", "orders", ["note"], postgresql_concurrently=True)


def downgrade() -> None:
    op.execute("SELECT 1")
