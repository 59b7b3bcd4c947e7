"""a1"""
NAME = "people"
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table(NAME, sa.Column("id", sa.Integer(), primary_key=True))  # expect: edited-applied-migration "do not run it again"


def downgrade() -> None:
    op.execute("SELECT 1")
