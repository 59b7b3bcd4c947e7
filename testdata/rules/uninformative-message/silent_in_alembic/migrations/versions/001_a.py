"""baseline"""
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE a (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE a")
