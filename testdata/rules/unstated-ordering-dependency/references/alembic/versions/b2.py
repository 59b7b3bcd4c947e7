"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: unstated-ordering-dependency "tags is created by c3, which b2 does not say it comes after"
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("tag_id", sa.Integer(), sa.ForeignKey("tags.id")))


def downgrade() -> None:
    op.drop_table("posts")
