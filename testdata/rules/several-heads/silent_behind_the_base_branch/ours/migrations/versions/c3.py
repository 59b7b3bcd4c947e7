"""c3"""
import sqlalchemy as sa
from alembic import op

revision = "c3"
down_revision = "a1"


def upgrade() -> None:
    op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.execute("SELECT 1")
