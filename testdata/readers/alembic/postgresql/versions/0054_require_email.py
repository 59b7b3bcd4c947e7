"""
Require email.

Revision: 0054, after 0053
"""

from alembic import op
import sqlalchemy as sa

revision = "0054"
down_revision = "0053"


def upgrade() -> None:
    op.execute("UPDATE members SET email = card_number || '@invalid' WHERE email IS NULL")
    op.alter_column("members", "email", nullable=False, existing_type=sa.String(254))


def downgrade() -> None:
    op.alter_column("members", "email", nullable=True, existing_type=sa.String(254))
