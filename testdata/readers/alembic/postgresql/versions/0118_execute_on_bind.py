"""
Execute on bind.

Revision: 0118, after 0117
"""

from alembic import op
import sqlalchemy as sa

revision = "0118"
down_revision = "0117"


def upgrade() -> None:
    bind = op.get_bind()
    bind.execute(sa.text("UPDATE books SET pages = 1 WHERE pages = 0"))
    connection = op.get_context().bind
    connection.execute(sa.text("DELETE FROM sessions WHERE hits = 0"))


def downgrade() -> None:
    op.get_bind().execute(sa.text("UPDATE books SET pages = 0 WHERE pages = 1"))
