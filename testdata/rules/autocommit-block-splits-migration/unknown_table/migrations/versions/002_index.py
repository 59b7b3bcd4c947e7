"""orders"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = None


def upgrade() -> None:
    op.execute("COMMENT ON TABLE orders IS 'what people buy'")
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'")
        op.create_index("orders_note_idx", "orders", ["note"], postgresql_concurrently=True)  # expect: autocommit-block-splits-migration "when CREATE INDEX CONCURRENTLY fails"


def downgrade() -> None:
    op.execute("SELECT 1")
