"""old is on its way out"""
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.alter_column("orders", "old", comment="Not used since release 3")


def downgrade() -> None:
    op.alter_column("orders", "old", comment=None)
