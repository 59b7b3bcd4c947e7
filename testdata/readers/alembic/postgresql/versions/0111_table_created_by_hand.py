"""CreateTable and DropTable given to execute"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.schema import CreateIndex, CreateTable, DropIndex, DropTable

revision = '0111'
down_revision = '0110'

hosts = sa.Table(
    "hosts",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(63), nullable=False),
    sa.Column("up", sa.Boolean, server_default=sa.true()),
    schema="shop",
)
by_name = sa.Index("ix_hosts_name", hosts.c.name, unique=True)


def upgrade():
    op.execute(CreateTable(hosts))
    op.execute(CreateIndex(by_name))


def downgrade():
    op.execute(DropIndex(by_name))
    op.execute(DropTable(hosts))
