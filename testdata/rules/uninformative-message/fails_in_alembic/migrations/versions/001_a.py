# expect: uninformative-message warning "does not tell what changes, and alembic history shows no more"
"""empty message

Revision ID: 001
"""
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE a (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE a")
