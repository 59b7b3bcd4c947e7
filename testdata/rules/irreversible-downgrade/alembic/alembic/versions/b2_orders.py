"""orders"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    """There is no way back."""
    # expect: irreversible-downgrade "the rows are gone"
    raise RuntimeError("the rows are gone")
