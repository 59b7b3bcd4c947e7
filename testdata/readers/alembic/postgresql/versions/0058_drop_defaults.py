"""
Drop defaults.

Revision: 0058, after 0057
"""

from alembic import op
import sqlalchemy as sa

revision = "0058"
down_revision = "0057"


def upgrade() -> None:
    with op.batch_alter_table("books", schema=None) as batch_op:
        batch_op.alter_column("publisher", server_default=None, existing_type=sa.String(80))
        batch_op.alter_column("remark", existing_type=sa.Text(), server_default=None, existing_server_default="it's fine")


def downgrade() -> None:
    with op.batch_alter_table("books", schema=None) as batch_op:
        batch_op.alter_column("remark", existing_type=sa.Text(), server_default="it's fine")
        batch_op.alter_column("publisher", existing_type=sa.String(80), server_default="")
