"""Exclusion."""

from alembic import op
import sqlalchemy as sa

revision: str = "n0017"
down_revision: str | None = "n0016"


def upgrade() -> None:
    op.create_exclude_constraint("ex_newer", "rooms", ("during", "&&"), using="gist", where=sa.column("a") > 0)


def downgrade() -> None:
    op.drop_constraint("ex_newer", "rooms", if_exists=True)
