"""Change defaults."""

from alembic import op
import sqlalchemy as sa

revision: str = "0057"
down_revision: str | None = "0056"


def upgrade() -> None:
    op.alter_column("books", "language", server_default="de", existing_server_default="en")
    op.alter_column("books", "copies", server_default=sa.text("1 + 1"))
    op.alter_column("loans", "lent_at", server_default=sa.func.clock_timestamp())
    op.alter_column("members", "active", server_default=sa.true())
    op.alter_column("events", "handled", server_default=sa.null())
    op.alter_column("books", "pages", server_default=False)


def downgrade() -> None:
    op.alter_column("events", "handled", server_default=sa.false())
    op.alter_column("members", "active", server_default=sa.text("true"))
    op.alter_column("loans", "lent_at", server_default=sa.func.now())
    op.alter_column("books", "copies", server_default="1")
    op.alter_column("books", "language", server_default="en")
