"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"
depends_on = "c3"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("tag_id", sa.Integer(), sa.ForeignKey("tags.id")))


def downgrade() -> None:
    op.drop_table("posts")
