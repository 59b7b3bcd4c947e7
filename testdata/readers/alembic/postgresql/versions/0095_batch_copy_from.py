"""copy_from says nothing to a server that can alter"""

from alembic import op
import sqlalchemy as sa

revision = '0095'
down_revision = '0094'

loans = sa.Table("loans", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("status", sa.String(8)))


def upgrade():
    with op.batch_alter_table("loans", copy_from=loans) as batch_op:
        batch_op.add_column(sa.Column("renewed", sa.SmallInteger(), nullable=False, server_default="0"))


def downgrade():
    with op.batch_alter_table("loans", copy_from=loans) as batch_op:
        batch_op.drop_column("renewed")
