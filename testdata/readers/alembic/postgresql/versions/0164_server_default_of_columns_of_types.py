"""server default of columns of types

Revision ID: 0164
Revises: 0163
Create Date: 2024-06-25 20:32:16.298716

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0164"
down_revision = "0163"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("members", sa.Column("key", postgresql.UUID(as_uuid=True), server_default="12345678-1234-5678-1234-567812345678"))
    op.add_column("members", sa.Column("numbers", postgresql.ARRAY(sa.Integer), server_default=sa.text("ARRAY[1,2]::integer[]")))
    op.add_column("members", sa.Column("flags", postgresql.BIT(3), server_default=sa.text("B'101'")))
    op.add_column("members", sa.Column("address", postgresql.INET, server_default="127.0.0.1"))


def downgrade():
    for name in ("address", "flags", "numbers", "key"):
        op.drop_column("members", name)
