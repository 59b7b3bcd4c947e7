"""Enum in schema."""

from alembic import op
import sqlalchemy as sa

revision: str = "0021"
down_revision: str | None = "0020"


def upgrade() -> None:
    op.execute("CREATE SCHEMA IF NOT EXISTS shop")
    op.create_table(
        "shipments",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("state", sa.Enum("packed", "sent", name="shipment_state", schema="shop"), nullable=False),
        sa.Column("carrier", sa.Enum("Post", "Bike", name="Carrier", inherit_schema=True)),
        schema="shop",
    )


def downgrade() -> None:
    op.drop_table("shipments", schema="shop")
    sa.Enum(name="shipment_state", schema="shop").drop(op.get_bind(), checkfirst=False)
    op.execute('DROP TYPE shop."Carrier"')
