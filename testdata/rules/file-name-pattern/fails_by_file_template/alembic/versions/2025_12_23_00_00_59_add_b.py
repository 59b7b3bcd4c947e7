"""add b"""
from alembic import op

revision = "3c4d"
down_revision = "1a2b"


def upgrade() -> None:
    op.execute("CREATE TABLE b (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE b")
