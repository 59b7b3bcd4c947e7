"""b2"""
import sqlalchemy as sa
from alembic import op

revision = "b2"  # expect: several-heads "once merged with origin/main the history has 2 heads (c3 from origin/main, b2)"
down_revision = "a1"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.execute("SELECT 1")
