"""another statement for another server"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from alembic import context

revision = '0127'
down_revision = '0126'


def upgrade():
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    else:
        op.execute("SELECT 'nothing'")
    dialect = op.get_context().dialect.name
    kind = postgresql.JSONB() if dialect == "postgresql" else sa.JSON()
    op.add_column("books", sa.Column("meta", kind))
    if context.get_context().dialect.name in ("mysql", "sqlite"):
        op.drop_table("never")


def downgrade():
    if op.get_context().dialect.name != "sqlite":
        op.drop_column("books", "meta")
