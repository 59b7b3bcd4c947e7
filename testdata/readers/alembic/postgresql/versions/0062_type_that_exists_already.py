"""
Existing_type alone does nothing.

Revision: 0062, after 0061
"""

from alembic import op
import sqlalchemy as sa

revision = "0062"
down_revision = "0061"


def upgrade() -> None:
    op.alter_column("members", "card_number", existing_type=sa.String(12), nullable=False)
    op.alter_column("members", "card_number", existing_type=sa.String(12), existing_nullable=False)


def downgrade() -> None:
    op.alter_column("members", "card_number", existing_type=sa.String(length=12), nullable=True)
