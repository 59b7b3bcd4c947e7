"""Then."""
from alembic import op

revision = "b3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("UPDATE orders SET state = 'paid' WHERE id = 1")


def downgrade() -> None:
    op.execute("UPDATE orders SET state = 'open' WHERE id = 1")
