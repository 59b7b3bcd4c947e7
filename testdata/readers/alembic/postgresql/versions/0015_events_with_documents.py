"""JSON in all its forms"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0015'
down_revision = '0014'


def upgrade():
    op.create_table(
        "events",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False, server_default=sa.text("'{}'::jsonb")),
        sa.Column("headers", postgresql.JSON(), server_default=sa.text("'{}'")),
        sa.Column("tags", postgresql.HSTORE()),
        sa.Column("search", postgresql.TSVECTOR()),
        sa.Column("plain", sa.JSON()),
        sa.Column("document", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade():
    op.drop_table("events")
