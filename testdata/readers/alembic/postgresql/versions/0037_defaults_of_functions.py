"""Defaults of functions."""

from alembic import op
from sqlalchemy import Column, Date, DateTime, String, func

revision: str = "0037"
down_revision: str | None = "0036"


def upgrade() -> None:
    op.add_column("loans", Column("lent_at", DateTime(timezone=True), server_default=func.now()))
    op.add_column("loans", Column("lent_on", Date(), server_default=func.current_date()))
    op.add_column("loans", Column("stamp", DateTime(), server_default=func.current_timestamp()))
    op.add_column("loans", Column("local", DateTime(), server_default=func.localtimestamp()))
    op.add_column("loans", Column("clerk", String(63), server_default=func.current_user()))
    op.add_column("loans", Column("code", String(32), server_default=func.md5(func.random().cast(String))))
    op.add_column("loans", Column("due", DateTime(), server_default=func.timezone("utc", func.now())))
    op.add_column("loans", Column("clock", DateTime(), server_default=func.clock_timestamp()))
    op.add_column("loans", Column("lower", String(9), server_default=func.lower("ABC")))
    op.add_column("loans", Column("own", String(9), server_default=func.shop.next_code(7, "x")))


def downgrade() -> None:
    for column in "own lower clock due code clerk local stamp lent_on lent_at".split():
        op.drop_column("loans", column)
