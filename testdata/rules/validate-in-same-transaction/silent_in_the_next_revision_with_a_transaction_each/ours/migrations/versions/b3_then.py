"""Then."""
from alembic import op

revision = "b3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("ALTER TABLE orders VALIDATE CONSTRAINT orders_total")


def downgrade() -> None:
    op.execute("SELECT 1")
