"""
A place to branch from.

Revision: 0134, after 0133
"""

from alembic import op

revision = "0134"
down_revision = "0133"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
