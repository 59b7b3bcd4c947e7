"""
Rename tables.

Revision: 0102, after 0101
"""

from alembic import op

revision = "0102"
down_revision = "0101"


def upgrade() -> None:
    op.rename_table("bookings", "room_bookings")
    op.rename_table("labels", "Labels", schema="shop")
    op.rename_table(old_table_name="visits", new_table_name="order")


def downgrade() -> None:
    op.rename_table(old_table_name="order", new_table_name="visits")
    op.rename_table("Labels", "labels", schema="shop")
    op.rename_table("room_bookings", "bookings")
