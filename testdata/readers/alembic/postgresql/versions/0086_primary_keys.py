"""
Primary keys.

Revision: 0086, after 0085
"""

from alembic import op

revision = "0086"
down_revision = "0085"


def upgrade() -> None:
    op.create_primary_key("pk_bookings", "bookings", ["room", "days"])
    op.create_primary_key(None, "spellings", ["a"])
    op.create_primary_key("pk_ship", "labels", ["Id"], schema="shop")


def downgrade() -> None:
    op.drop_constraint("pk_ship", "labels", schema="shop", type_="primary")
    op.drop_constraint("spellings_pkey", "spellings", type_="primary")
    op.drop_constraint("pk_bookings", "bookings", type_="primary")
