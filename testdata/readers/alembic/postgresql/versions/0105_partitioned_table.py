"""Partitioned table."""

from alembic import op
import sqlalchemy as sa

revision: str = "0105"
down_revision: str | None = "0104"


def upgrade() -> None:
    op.create_table(
        "measurements",
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value", sa.Float()),
        postgresql_partition_by="RANGE (taken_at)",
    )
    op.execute("CREATE TABLE measurements_2024 PARTITION OF measurements FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')")
    op.create_table("by_list", sa.Column("k", sa.CHAR(2)), postgresql_partition_by="LIST (k)")
    op.create_table("by_hash", sa.Column("k", sa.Integer), postgresql_partition_by="HASH (k)")


def downgrade() -> None:
    for table in "by_hash", "by_list", "measurements_2024", "measurements":
        op.drop_table(table)
