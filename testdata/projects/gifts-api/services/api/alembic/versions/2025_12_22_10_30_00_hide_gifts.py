"""gifts can be hidden from the one who gets them

Revision ID: a91b7c33e0d4
Revises: 8e2d4b60c3f7
Create Date: 2025-12-22 10:30:00.441270

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'a91b7c33e0d4'
down_revision = '8e2d4b60c3f7'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('gifts', sa.Column('hidden', sa.Boolean(), nullable=False, server_default=False))


def downgrade() -> None:
    op.drop_column('gifts', 'hidden')
