"""concurrently and looking

Revision ID: n0004
Revises: n0003
Create Date: 2024-01-05 04:52:56.031676

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "n0004"
down_revision = "n0003"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("ix_slow", "accounts", ["name"], if_not_exists=True, postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix_slow", table_name="accounts", if_exists=True, postgresql_concurrently=True)
