"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"  # expect: missing-parent-revision "Alembic takes whole ids and labels there"
down_revision = "a1"
depends_on = "shop@head"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("posts")
