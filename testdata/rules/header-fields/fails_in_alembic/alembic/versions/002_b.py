# expect: header-fields "the header leaves Author blank"
# Author: <your name: see below>
# date : 2025-12-04
# expect: header-fields "the header has no Estimated runtime"
"""add b

# purpose: rows of the second kind
"""
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("CREATE TABLE b (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE b")
