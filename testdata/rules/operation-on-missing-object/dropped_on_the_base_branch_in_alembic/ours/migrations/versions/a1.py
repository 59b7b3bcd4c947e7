"""a1"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("nick", sa.Text()))


def downgrade() -> None:
    op.execute("SELECT 1")
