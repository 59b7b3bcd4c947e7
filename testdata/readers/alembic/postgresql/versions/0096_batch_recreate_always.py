"""a copy of the whole table, wherever it runs

Revision ID: 0096
Revises: 0095
Create Date: 2024-04-13 00:48:24.760224

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0096"
down_revision = "0095"
branch_labels = None
depends_on = None

old = sa.Table(
    "series",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("title", sa.String(80), nullable=False),
    sa.Column("volume", sa.String(10)),
)


def upgrade():
    with op.batch_alter_table("series", recreate="always", copy_from=old) as batch_op:
        batch_op.add_column(sa.Column("publisher", sa.String(40)))
        batch_op.alter_column("volume", type_=sa.Integer(), existing_type=sa.String(10), nullable=False)
        batch_op.create_check_constraint("ck_volume", "volume > 0")


def downgrade():
    op.drop_constraint("ck_volume", "series", type_="check")
    op.drop_column("series", "publisher")
