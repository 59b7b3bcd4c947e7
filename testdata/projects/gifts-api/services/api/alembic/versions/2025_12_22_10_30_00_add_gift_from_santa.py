"""add gift from_santa field

Revision ID: a91b7c33e0d4
Revises: 8e2d4b60c3f7
Create Date: 2025-12-22 10:30:00.000000

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'a91b7c33e0d4'
down_revision = '8e2d4b60c3f7'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Add from_santa column to gifts table
    op.add_column('gifts', sa.Column(
        'from_santa',
        sa.Boolean(),
        nullable=False,
        server_default=False,
        comment='Flag indicating gift is from Santa for personalization/surprise'
    ))


def downgrade() -> None:
    # Drop from_santa column
    op.drop_column('gifts', 'from_santa')
