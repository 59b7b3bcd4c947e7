"""users"""
from alembic import op

# lockkeeper:ignore-file unread-file being repaired
revision = "a1"
down_revision = None


def upgrade() -> None
    op.execute("SELECT 1")
