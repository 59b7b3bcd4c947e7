"""tables"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table("reserved", sa.Column("id", sa.Integer(), primary_key=True))  # expect: placeholder-table "table reserved is kept"


def downgrade() -> None:
    op.drop_table("reserved")
