"""First."""
from alembic import op

revision = "b2"
down_revision = "b1"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE state ADD VALUE 'paid'")


def downgrade() -> None:
    op.execute("SELECT 1")
