"""storage parameters of indexes and tables

Revision ID: 0172
Revises: 0171
Create Date: 2024-07-05 04:16:08.362068

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "0172"
down_revision = "0171"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_fill", "loans", ["lent_at"], postgresql_with={"fillfactor": 50})
    op.create_index("ix_gin_fast", "events", ["payload"], postgresql_using="gin", postgresql_with={"fastupdate": "off", "gin_pending_list_limit": 128})
    op.execute("ALTER TABLE loans SET (fillfactor = 80)")


def downgrade():
    op.execute("ALTER TABLE loans RESET (fillfactor)")
    op.drop_index("ix_gin_fast", "events")
    op.drop_index("ix_fill", "loans")
