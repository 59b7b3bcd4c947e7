"""c3"""
from alembic import op
import sqlalchemy as sa

revision = "c3"
down_revision = "a1"


def upgrade() -> None:
    op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("tags")
