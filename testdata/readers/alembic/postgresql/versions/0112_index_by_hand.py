"""an Index object that creates itself

Revision ID: 0112
Revises: 0111
Create Date: 2024-05-01 16:16:08.886928

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0112"
down_revision = "0111"
branch_labels = None
depends_on = None

books = sa.table("books", sa.column("title"), sa.column("isbn"))
members = sa.Table("members", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("town", sa.String(40)))


def upgrade():
    sa.Index("ix_members_town2", members.c.town).create(op.get_bind())


def downgrade():
    sa.Index("ix_members_town2", members.c.town).drop(bind=op.get_bind())
