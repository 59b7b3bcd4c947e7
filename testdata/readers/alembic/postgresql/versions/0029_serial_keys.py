"""Keys that count by themselves."""

from alembic import op
import sqlalchemy as sa

revision: str = "0029"
down_revision: str | None = "0028"


def upgrade() -> None:
    op.create_table("small_counters", sa.Column("id", sa.SmallInteger(), primary_key=True))
    op.create_table("counters", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True))
    op.create_table("big_counters", sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement="auto"))
    op.create_table("manual", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False))
    op.create_table("texts", sa.Column("id", sa.String(36), primary_key=True))
    op.create_table("decimals", sa.Column("id", sa.Numeric(10, 0), primary_key=True))


def downgrade() -> None:
    for table in ("decimals", "texts", "manual", "big_counters", "counters", "small_counters"):
        op.drop_table(table)
