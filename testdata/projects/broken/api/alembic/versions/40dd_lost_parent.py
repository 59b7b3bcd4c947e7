"""a parent that was never committed

Revision ID: 40dd
Revises: 35ff
"""
from alembic import op

revision = "40dd"
down_revision = "35ff"


def upgrade():
    op.drop_table("things")
