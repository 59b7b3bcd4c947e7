"""7"""
from alembic import op
import sqlalchemy as sa

revision = "7"
down_revision = "c3"


def upgrade() -> None:
    op.create_table("likes", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("likes")
