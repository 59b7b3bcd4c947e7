"""
Literal column everywhere.

Revision: 0174, after 0173
"""

from sqlalchemy import literal_column
from alembic import op
import sqlalchemy as sa

revision = "0174"
down_revision = "0173"


def upgrade() -> None:
    op.create_index("ix_year", "loans", [literal_column("date_part('year', lent_on)")], postgresql_where=literal_column("lent_on IS NOT NULL"))
    op.add_column("loans", sa.Column("weeks", sa.Integer, sa.Computed(literal_column("place * 7"))))
    op.create_check_constraint("ck_weeks", "loans", literal_column("weeks") > 0)


def downgrade() -> None:
    op.drop_constraint("ck_weeks", "loans", type_="check")
    op.drop_column("loans", "weeks")
    op.drop_index("ix_year", "loans")
