"""options of tables

Revision ID: n0012
Revises: n0011
Create Date: 2024-01-13 12:36:48.095028

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "n0012"
down_revision = "n0011"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("heap", sa.Column("a", sa.Integer()), postgresql_using="heap", postgresql_with={"fillfactor": 70}, postgresql_tablespace="slow")
    op.create_table("kept", sa.Column("a", sa.Integer()), prefixes=["TEMPORARY"], postgresql_on_commit="PRESERVE ROWS")


def downgrade():
    op.drop_table("heap")
