"""
Batch.

Revision: m0014, after m0013
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision = "m0014"
down_revision = "m0013"


def upgrade() -> None:
    with op.batch_alter_table("posts") as batch_op:
        batch_op.add_column(sa.Column("note", sa.String(30), unique=True))
        batch_op.create_index("ix_note", ["note"])
        batch_op.drop_column("code")


def downgrade() -> None:
    with op.batch_alter_table("posts") as batch_op:
        batch_op.add_column(sa.Column("code", mysql.CHAR(3)))
        batch_op.drop_index("ix_note")
        batch_op.drop_column("note")
