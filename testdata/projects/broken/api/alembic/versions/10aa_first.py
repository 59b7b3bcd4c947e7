"""first

Revision ID: 10aa
Revises:
"""
from alembic import op
import sqlalchemy as sa

revision = "10aa"
down_revision = None


def upgrade():
    op.create_table("things", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    op.drop_table("things")
