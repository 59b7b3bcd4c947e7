"""
Nulls not distinct.

Revision: n0010, after n0009
"""

from alembic import op
import sqlalchemy as sa

revision = "n0010"
down_revision = "n0009"


def upgrade() -> None:
    op.create_unique_constraint("uq_nulls", "accounts", ["a", "b"], postgresql_nulls_not_distinct=True)
    op.create_index("ix_nulls", "accounts", ["a"], unique=True, postgresql_nulls_not_distinct=True)
    op.create_table(
        "nulls",
        sa.Column("a", sa.Integer()),
        sa.UniqueConstraint("a", name="uq_a", postgresql_nulls_not_distinct=True),
    )


def downgrade() -> None:
    op.drop_table("nulls")
    op.drop_index("ix_nulls", "accounts")
    op.drop_constraint("uq_nulls", "accounts", type_="unique")
