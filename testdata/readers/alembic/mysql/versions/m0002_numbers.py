"""
Numbers of the shop.

Revision: m0002, the first
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision = "m0002"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "products",
        sa.Column("id", mysql.BIGINT(unsigned=True), primary_key=True, autoincrement=True),
        sa.Column("stock", mysql.INTEGER(display_width=11, unsigned=True), nullable=False, server_default="0"),
        sa.Column("weight", mysql.MEDIUMINT(unsigned=True, zerofill=True)),
        sa.Column("rating", mysql.TINYINT(1), nullable=False),
        sa.Column("height", mysql.SMALLINT(6)),
        sa.Column("price", mysql.DECIMAL(10, 2, unsigned=True), nullable=False),
        sa.Column("tax", mysql.NUMERIC(precision=5, scale=3)),
        sa.Column("ratio", mysql.DOUBLE(10, 4)),
        sa.Column("rough", mysql.FLOAT(unsigned=True)),
        sa.Column("real", mysql.REAL()),
        sa.Column("flags", mysql.BIT(8)),
        sa.Column("made", mysql.YEAR()),
    )


def downgrade() -> None:
    op.drop_table("products")
