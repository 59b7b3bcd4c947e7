"""Enum moved to schema."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision: str = "0165"
down_revision: str | None = "0164"

state = postgresql.ENUM("new", "used", name="state", schema="shop", create_type=False)


def upgrade() -> None:
    state.create(op.get_bind(), checkfirst=False)
    op.add_column("books", sa.Column("state", state, server_default="new", nullable=False))
    op.alter_column("books", "state", server_default=sa.text("'used'::shop.state"))


def downgrade() -> None:
    op.drop_column("books", "state")
    state.drop(op.get_bind(), checkfirst=False)
