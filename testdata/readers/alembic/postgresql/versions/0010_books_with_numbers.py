"""
Every number that a book has.

Revision: 0010, after 0009
"""

from sqlalchemy import BigInteger, Column, Float, Integer, Numeric, SmallInteger
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "books",
        Column("id", BigInteger, primary_key=True),
        Column("pages", SmallInteger),
        Column("copies", Integer, nullable=False, server_default="1"),
        Column("price", Numeric(precision=8, scale=2)),
        Column("weight", Float(precision=24)),
        Column("score", Numeric),
        Column("rank", Numeric(12)),
    )


def downgrade() -> None:
    op.drop_table("books")
