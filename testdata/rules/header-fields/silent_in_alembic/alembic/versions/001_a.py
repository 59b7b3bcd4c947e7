"""add a

Revision ID: 001
Create Date: 2025-12-03 10:30:00.000000

# Author: zeev
# Date: 2025-12-03
# Purpose: rows of the first kind
# Estimated runtime: < 1 second
"""
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE a (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE a")
