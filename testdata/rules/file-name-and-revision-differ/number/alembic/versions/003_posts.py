"""002"""
from alembic import op
import sqlalchemy as sa

revision = "002"  # expect: file-name-and-revision-differ "the file is called 003_posts.py and holds revision 002"
down_revision = "001"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("posts")
