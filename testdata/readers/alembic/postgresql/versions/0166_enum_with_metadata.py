"""
A type that belongs to a MetaData is created with that.

Revision: 0166, after 0165
"""

from alembic import op
import sqlalchemy as sa

revision = "0166"
down_revision = "0165"

metadata = sa.MetaData(schema="shop")


def upgrade() -> None:
    op.create_table("crates", sa.Column("size", sa.Enum("s", "l", name="crate_size", metadata=metadata)))
    op.create_table("crates2", sa.Column("size", sa.Enum("s", "l", name="crate_size2", metadata=sa.MetaData())))


def downgrade() -> None:
    op.drop_table("crates2")
    op.drop_table("crates")
