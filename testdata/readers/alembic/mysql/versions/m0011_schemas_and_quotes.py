"""schemas and quotes"""

from alembic import op
import sqlalchemy as sa

revision = 'm0011'
down_revision = 'm0010'


def upgrade():
    op.create_table("order", sa.Column("group", sa.Integer, primary_key=True), sa.Column("back`tick", sa.String(5)), schema="other")
    op.add_column("order", sa.Column("c:\\path", sa.String(9), server_default="a\\b"), schema="other")
    op.execute("UPDATE `order` SET `group` = 1")


def downgrade():
    op.drop_column("order", "c:\\path", schema="other")
    op.drop_table("order", schema="other")
