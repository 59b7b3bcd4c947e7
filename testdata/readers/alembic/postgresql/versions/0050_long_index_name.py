"""
A name that is too long is shortened with a hash.

Revision: 0050, after 0049
"""

from alembic import op
import sqlalchemy as sa

revision = "0050"
down_revision = "0049"


def upgrade() -> None:
    op.add_column(
        "a_table_with_a_name_that_is_rather_long",
        sa.Column("and_a_column_with_a_name_that_is_no_shorter", sa.Integer(), index=True),
    )


def downgrade() -> None:
    op.drop_column("a_table_with_a_name_that_is_rather_long", "and_a_column_with_a_name_that_is_no_shorter")
