"""orders"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("future_use", sa.Text()),  # expect: placeholder-column "orders.future_use is kept"
        *[sa.Column(f"reserved_{n}", sa.Text()) for n in (1, 2)],  # expect: placeholder-column "orders.reserved_1", placeholder-column "orders.reserved_2"
    )


def downgrade() -> None:
    op.drop_table("orders")
