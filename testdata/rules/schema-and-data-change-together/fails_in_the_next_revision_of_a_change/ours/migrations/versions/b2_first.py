"""First."""
from alembic import op

revision = "b2"
down_revision = "b1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("ALTER TABLE orders ADD COLUMN note text")


def downgrade() -> None:
    op.drop_column("orders", "note")
