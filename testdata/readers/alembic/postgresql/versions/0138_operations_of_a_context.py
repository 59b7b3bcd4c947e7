"""
Operations of a context.

Revision: 0138, after 0137
"""

from alembic import op as operations
import alembic
import sqlalchemy as sa

revision = "0138"
down_revision = "0137"


def upgrade() -> None:
    operations.add_column("books", sa.Column("aliased", sa.Integer))
    alembic.op.add_column("books", sa.Column("whole", sa.Integer))
    add = operations.add_column
    add("books", sa.Column("bound", sa.Integer))


def downgrade() -> None:
    for column in ("bound", "whole", "aliased"):
        operations.drop_column("books", column)
