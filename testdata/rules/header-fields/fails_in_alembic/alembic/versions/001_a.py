# expect: header-fields warning "the header has no Author, Date, Purpose and no Estimated runtime"
"""add a

Create Date: 2025-12-03 10:30:00
"""
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE a (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE a")
