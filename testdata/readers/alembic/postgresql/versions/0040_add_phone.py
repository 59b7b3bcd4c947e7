"""telephone numbers of members

Revision ID: 0040
Revises: 0039
Create Date: 2024-02-13 16:40:20.316760

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("members", sa.Column("phone", sa.String(length=30), nullable=True))


def downgrade():
    op.drop_column("members", "phone")
