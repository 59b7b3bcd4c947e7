"""orders"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'")
        op.create_index("orders_note_idx", "orders", ["note"], postgresql_concurrently=True)  # expect: autocommit-block-splits-migration "the block commits for itself: when what follows fails"
    op.execute("COMMENT ON TABLE orders IS 'what people buy'")


def downgrade() -> None:
    op.execute("SELECT 1")
