"""comments of columns

Revision ID: 0060
Revises: 0059
Create Date: 2024-03-05 12:00:00.475140

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column("members", "notes", comment="only for staff", existing_type=sa.UnicodeText())
    op.alter_column("members", "notes", comment="don't show \"this\"\nto anybody", existing_comment="only for staff")
    op.alter_column("members", "born_on", comment=False)


def downgrade():
    op.alter_column("members", "notes", comment=None, existing_comment="don't show")
