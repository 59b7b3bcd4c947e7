"""posts"""
from alembic import op
import sqlalchemy as sa

revision = "c3"
down_revision = "b2"  # expect: missing-parent-revision "no file defines revision b2"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("posts")
