"""right

Revision ID: 30cc
Revises: 10aa
"""
from alembic import op
import sqlalchemy as sa

revision = "30cc"
down_revision = "10aa"


def upgrade():
    op.add_column("things", sa.Column("right", sa.Integer()))


def downgrade():
    pass
