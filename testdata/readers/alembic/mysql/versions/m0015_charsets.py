"""the server reads what this reader does not yet"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision = 'm0015'
down_revision = 'm0014'


def upgrade():
    op.create_table(
        "old",
        sa.Column("a", mysql.VARCHAR(20, charset="latin1", collation="latin1_bin")),
        sa.Column("b", mysql.TEXT(charset="ascii")),
        mysql_engine="InnoDB",
        mysql_default_charset="utf8mb4",
    )


def downgrade():
    op.drop_table("old")
