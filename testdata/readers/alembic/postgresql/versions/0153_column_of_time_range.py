"""Column of time range."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision: str = "0153"
down_revision: str | None = "0152"


def upgrade() -> None:
    op.add_column("events", sa.Column("during", postgresql.TSTZRANGE(), server_default=sa.text("tstzrange(now(), NULL)")))
    op.create_exclude_constraint(
        "ex_events_during", "events", ("during", "&&"), using="gist", where="during IS NOT NULL"
    )


def downgrade() -> None:
    op.drop_constraint("ex_events_during", "events")
    op.drop_column("events", "during")
