"""posts

Revision ID: b2
# expect: docstring-and-revision-differ "and down_revision is a1: Alembic goes by the variable"
Revises: x9

"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("posts")
