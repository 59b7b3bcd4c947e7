"""right, copied and not renamed

Revision ID: 30cc
Revises: 20bb
"""
from alembic import op

revision = "30cc"
down_revision = "20bb"


def upgrade():
    op.execute("UPDATE things SET left = 0")


def downgrade():
    raise NotImplementedError("the old values are gone")
