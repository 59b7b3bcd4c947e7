"""a1"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("gifts", sa.Column("c", sa.Integer(), nullable=False, default=0))  # expect: python-default-on-required-column "default=0"


def downgrade() -> None:
    op.drop_column("gifts", "c")
