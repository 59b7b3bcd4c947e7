"""binary types"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision = 'm0007'
down_revision = 'm0006'


def upgrade():
    op.add_column("articles", sa.Column("tiny", mysql.TINYBLOB()))
    op.add_column("articles", sa.Column("medium", mysql.MEDIUMBLOB()))
    op.add_column("articles", sa.Column("long", mysql.LONGBLOB()))
    op.add_column("articles", sa.Column("blob", mysql.BLOB(100)))
    op.add_column("articles", sa.Column("document", mysql.JSON()))


def downgrade():
    for column in ("document", "blob", "long", "medium", "tiny"):
        op.drop_column("articles", column)
