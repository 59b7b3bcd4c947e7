"""a table that refers to itself"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0159'
down_revision = '0158'


def upgrade():
    op.create_table(
        "places",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("path", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(("parent_id",), ("places.id",), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("parent_id", "name"),
    )
    op.create_index("ix_places_path", "places", ["path"], postgresql_using="gin")


def downgrade():
    op.drop_index("ix_places_path", table_name="places", postgresql_using="gin")
    op.drop_table("places")
