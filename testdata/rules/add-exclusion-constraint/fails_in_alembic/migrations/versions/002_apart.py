"""Keep bookings apart."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: add-exclusion-constraint "until the transaction ends"
    op.create_exclude_constraint("bookings_apart", "bookings", ("during", "&&"), using="gist")


def downgrade() -> None:
    op.drop_constraint("bookings_apart", "bookings")
