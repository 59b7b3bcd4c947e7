"""texts"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision = 'm0003'
down_revision = 'm0002'


def upgrade():
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", mysql.VARCHAR(190), nullable=False),
        sa.Column("code", mysql.CHAR(3), server_default="abc"),
        sa.Column("teaser", mysql.TINYTEXT()),
        sa.Column("body", mysql.MEDIUMTEXT(), nullable=False),
        sa.Column("raw", mysql.LONGTEXT()),
        sa.Column("plain", mysql.TEXT()),
        sa.Column("sized", mysql.TEXT(500)),
        sa.Column("sorted", mysql.VARCHAR(40, collation="utf8mb4_bin")),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade():
    op.drop_table("articles")
