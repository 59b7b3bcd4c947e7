"""using of alterations"""

from alembic import op
import sqlalchemy as sa

revision = 'n0015'
down_revision = 'n0014'


def upgrade():
    op.alter_column("accounts", "a", type_=sa.Uuid(), postgresql_using="a::uuid")
    op.alter_column("accounts", "b", type_=sa.Double(), existing_type=sa.Float())
    op.alter_column("accounts", "c", server_default=sa.Identity(always=True), existing_server_default=None)


def downgrade():
    op.alter_column("accounts", "c", server_default=None, existing_server_default=sa.Identity(always=True))
    op.alter_column("accounts", "b", type_=sa.Float(), existing_type=sa.Double())
    op.alter_column("accounts", "a", type_=sa.Text(), postgresql_using="a::text")
