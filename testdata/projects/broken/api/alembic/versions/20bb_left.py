"""left

Revision ID: 20bb
Revises: 10aa
"""
from alembic import op
import sqlalchemy as sa

revision = "20bb"
down_revision = "10aa"


def upgrade():
    op.add_column("things", sa.Column("left", sa.Integer()))


def downgrade():
    op.drop_column("things", "left")
