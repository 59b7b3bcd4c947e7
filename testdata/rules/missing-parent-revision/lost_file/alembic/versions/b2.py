"""posts"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"  # expect: missing-parent-revision error "no file defines revision a1: Alembic cannot order the history, and no upgrade runs"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("posts")
