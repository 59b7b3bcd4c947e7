# expect: file-name-pattern "2025_13_22_10_30_00_add_a.py is not called YYYY_MM_DD_HH_MM_SS_slug.py"
"""add a"""
from alembic import op

revision = "1a2b"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE a (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE a")
