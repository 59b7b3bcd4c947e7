"""types of postgresql since

Revision ID: n0008
Revises: n0007
Create Date: 2024-01-09 08:44:52.063352

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import CITEXT, DATEMULTIRANGE, INT4MULTIRANGE, INT8MULTIRANGE, JSONPATH, MACADDR8, NUMMULTIRANGE, REGCONFIG, TSMULTIRANGE, TSQUERY, TSTZMULTIRANGE

# revision identifiers, used by Alembic.
revision = "n0008"
down_revision = "n0007"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "more_types",
        sa.Column("mail", CITEXT(), nullable=False),
        sa.Column("path", JSONPATH()),
        sa.Column("card", MACADDR8),
        sa.Column("config", REGCONFIG()),
        sa.Column("query", TSQUERY()),
        sa.Column("a", INT4MULTIRANGE()),
        sa.Column("b", INT8MULTIRANGE()),
        sa.Column("c", NUMMULTIRANGE()),
        sa.Column("d", DATEMULTIRANGE()),
        sa.Column("e", TSMULTIRANGE()),
        sa.Column("f", TSTZMULTIRANGE()),
    )


def downgrade():
    op.drop_table("more_types")
