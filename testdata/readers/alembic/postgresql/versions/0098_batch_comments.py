"""
Batch comments.

Revision: 0098, after 0097
"""

from alembic import op
import sqlalchemy as sa

revision = "0098"
down_revision = "0097"


def upgrade() -> None:
    with op.batch_alter_table("fines") as batch_op:
        batch_op.create_table_comment("what is owed", existing_comment=None)
        batch_op.alter_column("cents", comment="in cents", existing_type=sa.Integer())
        batch_op.add_column(sa.Column("paid_at", sa.DateTime(timezone=True), comment="empty while owed"))


def downgrade() -> None:
    with op.batch_alter_table("fines") as batch_op:
        batch_op.drop_column("paid_at")
        batch_op.alter_column("cents", comment=None, existing_type=sa.Integer(), existing_comment="in cents")
        batch_op.drop_table_comment(existing_comment="what is owed")
