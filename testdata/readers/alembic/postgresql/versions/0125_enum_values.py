"""Values of an enum."""

from alembic import op

revision: str = "0125"
down_revision: str | None = "0124"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE weekday ADD VALUE 'thu' AFTER 'wed'")
        op.execute("ALTER TYPE weekday ADD VALUE IF NOT EXISTS 'fri'")
    op.execute("ALTER TYPE weekday RENAME VALUE 'mon' TO 'Mon'")


def downgrade() -> None:
    op.execute("ALTER TYPE weekday RENAME VALUE 'Mon' TO 'mon'")
