"""does not parse

Revision ID: 50ee
Revises: 40dd
"""
from alembic import op

revision = "50ee"
down_revision = "40dd"


def upgrade():
    op.add_column("things", sa.Column("x", sa.Integer())


def downgrade():
    pass
