"""
Statements of an asynchronous function.

Revision: w0002, the first
"""

from alembic import op
import sqlalchemy as sa

revision = "w0002"
down_revision = None

async def fill(connection, table, limit=0):
    await connection.execute(sa.text(f"UPDATE {table} SET points = {limit}"))
    await connection.run_sync(lambda sync: sync.execute(sa.text("SELECT 1")))
async def refresh(connection):
    await connection.execute(sa.text("REFRESH MATERIALIZED VIEW loans_per_book"))


def upgrade() -> None:
    op.run_async(fill, "members", limit=10)
    op.run_async(refresh)


def downgrade() -> None:
    op.run_async(fill, "members")
