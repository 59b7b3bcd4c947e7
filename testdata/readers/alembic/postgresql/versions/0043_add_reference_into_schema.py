"""add reference into schema"""

from alembic import op
import sqlalchemy as sa

revision = '0043'
down_revision = '0042'


def upgrade():
    op.add_column(
        "loans",
        sa.Column("shipment_id", sa.Integer(), sa.ForeignKey("shop.shipments.id", deferrable=True, initially="DEFERRED")),
        schema="shop",
    )
    op.add_column("loans", sa.Column("self_id", sa.Integer(), sa.ForeignKey("loans.id", match="FULL", use_alter=True, name="fk_self")))


def downgrade():
    op.drop_column("loans", "self_id")
    op.drop_column("loans", "shipment_id", schema="shop")
