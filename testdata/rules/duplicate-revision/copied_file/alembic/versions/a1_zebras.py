"""zebras"""
from alembic import op
import sqlalchemy as sa

revision = "a1"  # expect: duplicate-revision error "revision a1 stands in 2 files: Alembic keeps one of them and never runs the other"
down_revision = None


def upgrade() -> None:
    op.create_table("zebras", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("zebras")
