# expect: uninformative-message "does not tell what changes"
"""Update DB schema (2)."""
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("CREATE TABLE b (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE b")
