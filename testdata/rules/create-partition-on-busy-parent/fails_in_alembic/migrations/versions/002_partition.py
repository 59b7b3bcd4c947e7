"""Add a partition."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for year in (2024, 2025):
        op.execute(
            # expect: create-partition-on-busy-parent "creating the partition events_2024"
            # expect: create-partition-on-busy-parent "creating the partition events_2025"
            f"CREATE TABLE events_{year} PARTITION OF events "
            f"FOR VALUES FROM ('{year}-01-01') TO ('{year + 1}-01-01')"
        )


def downgrade() -> None:
    op.execute("SELECT 1")
