"""
Copied key.

Revision: s0010, after s0009
"""

from alembic import op
import sqlalchemy as sa

revision = "s0010"
down_revision = "s0009"

links = sa.Table("links", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, unique=True))


def upgrade() -> None:
    with op.batch_alter_table("links", copy_from=links) as batch_op:
        batch_op.create_primary_key("pk_links", ["a", "b"])
        batch_op.alter_column("a", nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("links", copy_from=links) as batch_op:
        batch_op.drop_column("a")
