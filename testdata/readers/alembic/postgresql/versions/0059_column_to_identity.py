"""column to identity"""

from alembic import op
import sqlalchemy as sa

revision = '0059'
down_revision = '0058'


def upgrade():
    op.alter_column("manual", "id", server_default=sa.Identity(), existing_server_default=None)
    op.alter_column("tickets", "queue", server_default=sa.Identity(always=True, increment=2, cache=1), existing_server_default=sa.Identity(minvalue=1, maxvalue=99, cycle=True, cache=5))
    op.alter_column("tickets", "other", server_default=None, existing_server_default=sa.Identity(on_null=False))


def downgrade():
    op.alter_column("tickets", "other", server_default=sa.Identity(always=True), existing_server_default=None)
    op.alter_column("tickets", "queue", server_default=sa.Identity(increment=1), existing_server_default=sa.Identity(always=True, increment=2, cache=1))
    op.alter_column("manual", "id", server_default=None, existing_server_default=sa.Identity())
