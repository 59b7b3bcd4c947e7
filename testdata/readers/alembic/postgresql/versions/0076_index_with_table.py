"""indexes that belong to a new table

Revision ID: 0076
Revises: 0075
Create Date: 2024-03-21 04:28:44.601844

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy import Column, Index, Integer, String

# revision identifiers, used by Alembic.
revision = "0076"
down_revision = "0075"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("shelves", Column("id", Integer, primary_key=True), Column("code", String(8), index=True))
    op.create_table("rooms", Column("id", Integer, primary_key=True), Column("code", String(8), unique=True, index=True), schema="shop")
    op.create_table("floors", Column("n", Integer), Index("ix_floors_n", "n", unique=True, postgresql_where=sa.text("n > 0")))
    op.create_table("halls", Column("n", Integer), Column("m", Integer), Index("ix_halls", "n", "m", postgresql_using="hash"), schema="shop")


def downgrade():
    op.drop_table("halls", schema="shop")
    op.drop_index("ix_floors_n", table_name="floors")
    op.drop_table("floors")
    op.drop_index(op.f("ix_shop_rooms_code"), table_name="rooms", schema="shop")
    op.drop_table("rooms", schema="shop")
    op.drop_index(op.f("ix_shelves_code"), table_name="shelves")
    op.drop_table("shelves")
