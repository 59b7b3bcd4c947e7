"""b2"""
import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "c3"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.execute("SELECT 1")
