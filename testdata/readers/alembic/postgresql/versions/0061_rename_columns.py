"""Rename columns."""

from alembic import op

revision: str = "0061"
down_revision: str | None = "0060"


def upgrade() -> None:
    op.alter_column("members", "notes", new_column_name="remarks")
    op.alter_column("members", column_name="born_on", new_column_name="Born On", schema="public")
    op.alter_column("members", "joined_at", new_column_name="order")


def downgrade() -> None:
    op.alter_column("members", "order", new_column_name="joined_at")
    op.alter_column("members", "Born On", new_column_name="born_on", schema="public")
    op.alter_column("members", "remarks", new_column_name="notes")
