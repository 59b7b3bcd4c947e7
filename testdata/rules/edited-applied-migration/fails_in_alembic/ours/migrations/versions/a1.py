"""a1"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.BigInteger(), primary_key=True))  # expect: edited-applied-migration "revision a1, which origin/main has, was edited: databases that ran it do not run it again"


def downgrade() -> None:
    op.execute("SELECT 1")
