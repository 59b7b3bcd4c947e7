"""Give events a key."""

from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: add-primary-key-builds-index "the index of events_pkey is built"
    op.create_primary_key("events_pkey", "events", ["id"])


def downgrade() -> None:
    op.drop_constraint("events_pkey", "events", type_="primary")
