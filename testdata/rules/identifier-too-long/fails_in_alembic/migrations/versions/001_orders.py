"""Create orders."""

import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("user_id", sa.BigInteger()),
        # expect: identifier-too-long warning "calls it the_day_on_which"
        sa.Column("the_day_on_which_the_order_was_first_seen_by_anybody_of_the_staff", sa.Date()),
    )
    # expect: identifier-too-long error "SQLAlchemy refuses more than 63"
    op.create_index("orders_by_user_and_day_of_creation_and_day_of_update_and_identity_idx", "orders", ["user_id"])


def downgrade() -> None:
    op.drop_table("orders")
