"""First."""
from alembic import op

revision = "b2"
down_revision = "b1"


def upgrade() -> None:
    op.execute("ALTER TYPE state ADD VALUE 'paid'")


def downgrade() -> None:
    op.execute("SELECT 1")
