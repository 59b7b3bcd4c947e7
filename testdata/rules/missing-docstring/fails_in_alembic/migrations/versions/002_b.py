# Adds b.
# expect: missing-docstring "revision 002 has no docstring"
"""Revision ID: 002
Revises: 001
Create Date: 2025-01-02 03:04:05
"""
from alembic import op

# revision identifiers, used by Alembic.
revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("CREATE TABLE b (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE b")
