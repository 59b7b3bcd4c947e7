"""Index in schema."""

from alembic import op

revision: str = "0069"
down_revision: str | None = "0068"


def upgrade() -> None:
    op.create_index("ix_shipments_state", "shipments", ["state", "Carrier"], schema="shop")


def downgrade() -> None:
    op.drop_index("ix_shipments_state", table_name="shipments", schema="shop")
