"""expand: two columns for one

Revision ID: 0148
Revises: 0147
Create Date: 2024-06-09 04:04:32.172012

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0148"
down_revision = "0147"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("members", sa.Column("first_name", sa.Unicode(80), nullable=True))
    op.add_column("members", sa.Column("last_name", sa.Unicode(80), nullable=True))
    op.execute("UPDATE members SET last_name = family_name WHERE last_name IS NULL")


def downgrade():
    op.drop_column("members", "last_name")
    op.drop_column("members", "first_name")
