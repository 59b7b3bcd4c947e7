"""tags"""
from alembic import op
import sqlalchemy as sa

revision = "a1"  # expect: duplicate-revision "revision a1 stands in 3 files"
down_revision = None


def upgrade() -> None:
    op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("tags")
