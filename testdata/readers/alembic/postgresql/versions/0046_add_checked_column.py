"""
Add checked column.

Revision: 0046, after 0045
"""

from sqlalchemy import CheckConstraint, Column, Integer, Numeric
from alembic import op

revision = "0046"
down_revision = "0045"


def upgrade() -> None:
    op.add_column("books", Column("year", Integer, CheckConstraint("year > 1450", name="ck_books_year")))
    op.add_column("books", Column("fee", Numeric(6, 2), CheckConstraint("fee >= 0"), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("books", "fee")
    op.drop_constraint("ck_books_year", "books", "check")
    op.drop_column("books", "year")
