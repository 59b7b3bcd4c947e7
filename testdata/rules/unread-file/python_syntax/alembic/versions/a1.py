"""users"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None  # expect: unread-file error "this file cannot be read, so nothing in it was checked: "
    op.drop_table("users")
