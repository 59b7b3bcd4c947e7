"""revision_2"""
from alembic import op
import sqlalchemy as sa

revision = "revision_2"
down_revision = "todo_app"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("posts")
