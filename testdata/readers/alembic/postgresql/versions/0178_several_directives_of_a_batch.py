"""
Several directives of a batch.

Revision: 0178, after 0177
"""

from alembic import op
import sqlalchemy as sa

revision = "0178"
down_revision = "0177"


def upgrade() -> None:
    with op.batch_alter_table("loans", schema="shop") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer(), nullable=True, index=True))
        batch_op.add_column(sa.Column("b", sa.Integer(), sa.ForeignKey("other.things.id"), nullable=True))
        batch_op.add_column(sa.Column("c", sa.Integer(), nullable=True, unique=True, comment="third"))


def downgrade() -> None:
    with op.batch_alter_table("loans", schema="shop") as batch_op:
        batch_op.drop_column("c")
        batch_op.drop_column("b")
        batch_op.drop_column("a")
