"""a key that is added later

Revision ID: 0048
Revises: 0047
Create Date: 2024-02-21 00:24:12.380112

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("bookings", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("polls", sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False))
    op.add_column("polls", sa.Column("number", sa.Integer(), sa.Identity(start=5), nullable=True))


def downgrade():
    op.drop_column("polls", "number")
    op.drop_column("polls", "id")
    op.drop_column("bookings", "id")
