"""Arrays."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision: str = "0017"
down_revision: str | None = "0016"


def upgrade() -> None:
    op.create_table(
        "polls",
        sa.Column("answers", postgresql.ARRAY(sa.String())),
        sa.Column("votes", postgresql.ARRAY(sa.Integer(), dimensions=2)),
        sa.Column("weights", sa.ARRAY(sa.Numeric(5, 2)), server_default=sa.text("'{}'")),
        sa.Column("at", postgresql.ARRAY(sa.DateTime(timezone=True))),
        sa.Column("ids", postgresql.ARRAY(postgresql.UUID(as_uuid=True)), nullable=False, server_default="{}"),
        sa.Column("names", postgresql.ARRAY(sa.String(length=30, collation="C"))),
    )


def downgrade() -> None:
    op.drop_table("polls")
