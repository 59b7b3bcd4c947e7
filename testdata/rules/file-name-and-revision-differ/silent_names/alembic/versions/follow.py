"""d4"""
from alembic import op
import sqlalchemy as sa

revision = "d4"
down_revision = "7"


def upgrade() -> None:
    op.create_table("follows", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("follows")
