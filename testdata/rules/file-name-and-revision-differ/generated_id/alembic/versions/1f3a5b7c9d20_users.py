"""2a4b6c8d0e31"""
from alembic import op
import sqlalchemy as sa

revision = "2a4b6c8d0e31"  # expect: file-name-and-revision-differ "1f3a5b7c9d20_users.py"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("users")
