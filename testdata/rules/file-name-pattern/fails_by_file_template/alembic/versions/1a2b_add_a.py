# expect: file-name-pattern "is not called %(year)d_%(month).2d_%(day).2d_%(hour).2d_%(minute).2d_%(second).2d_%(slug)s: that is 2025_12_22_10_30_00_add_a.py"
"""add a

Create Date: 2025-12-22 10:30:00.441270
"""
from alembic import op

revision = "1a2b"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE a (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE a")
