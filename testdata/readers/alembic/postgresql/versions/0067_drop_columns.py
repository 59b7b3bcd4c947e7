"""drop columns"""

from alembic import op
import sqlalchemy as sa
from alembic.op import add_column, drop_column

revision = '0067'
down_revision = '0066'


def upgrade():
    drop_column("members", "motto")
    drop_column("shipments", "box", schema="shop")
    op.drop_column("members", "nickname", mssql_drop_default=True)
    op.drop_column(column_name="town", table_name="members")


def downgrade():
    add_column("members", sa.Column("town", sa.String(40)))
    add_column("members", sa.Column("nickname", sa.String(30)))
    add_column("shipments", sa.Column("box", sa.Text()), schema="shop")
    add_column("members", sa.Column("motto", sa.String()))
