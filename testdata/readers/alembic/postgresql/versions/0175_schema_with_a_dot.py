"""schema with a dot"""

from alembic import op
import sqlalchemy as sa

revision = '0175'
down_revision = '0174'


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), schema="two.parts")
    op.create_index("ix_t", "t", ["id"], schema="two.parts")
    op.alter_column("t", "id", comment="odd", schema="two.parts")


def downgrade():
    op.drop_index("ix_t", "t", schema="two.parts")
    op.drop_table("t", schema="two.parts")
