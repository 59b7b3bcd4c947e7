"""orders"""

from alembic import op
import sqlalchemy as sa

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.create_table("orders", sa.Column("id", sa.BigInteger(), primary_key=True))
    op.create_table("lines", sa.Column("order_id", sa.BigInteger(), sa.ForeignKey("orders.id")))


def downgrade() -> None:
    # expect: downgrade-fails "the foreign key lines_order_id_fkey of lines needs it"
    op.drop_table("orders")
    op.drop_table("lines")
