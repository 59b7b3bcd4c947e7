"""drop old tables

Revision ID: 0108
Revises: 0107
Create Date: 2024-04-25 12:24:12.855252

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0108"
down_revision = "0107"
branch_labels = None
depends_on = None

OLD = ["scratch_2019", "scratch_2020"]


def upgrade():
    for name in OLD:
        op.drop_table(name)
    op.drop_table("backup", schema="shop")
    op.drop_table(table_name="texts", schema=None)
    [op.drop_table(f"part_{n}") for n in range(2)]


def downgrade():
    op.create_table("texts", sa.Column("id", sa.String(36), primary_key=True))
    for name in OLD:
        op.create_table(name, sa.Column("id", sa.Integer, primary_key=True))
