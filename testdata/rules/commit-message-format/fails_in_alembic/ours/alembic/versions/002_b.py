# expect: commit-message-format "and not [<ticket>] <words>"
"""b"""
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("CREATE TABLE b (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE b")
