"""a batch is plain ALTERs on PostgreSQL

Revision ID: 0092
Revises: 0091
Create Date: 2024-04-09 20:56:28.728548

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0092"
down_revision = "0091"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("members") as batch_op:
        batch_op.add_column(sa.Column("street", sa.String(80), nullable=True))
        batch_op.alter_column("telephone", existing_type=sa.String(40), nullable=True)
        batch_op.drop_column("points")


def downgrade():
    with op.batch_alter_table("members") as batch_op:
        batch_op.add_column(sa.Column("points", sa.Integer(), server_default=sa.text("0"), nullable=False))
        batch_op.alter_column("telephone", existing_type=sa.String(40), nullable=False)
        batch_op.drop_column("street")
