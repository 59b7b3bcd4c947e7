"""Opening hours."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision: str = "0013"
down_revision: str | None = "0012"


def upgrade() -> None:
    op.create_table(
        "opening_hours",
        sa.Column("weekday", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("opens", sa.Time(timezone=False), primary_key=True),
        sa.Column("closes", postgresql.TIME(precision=0), nullable=False),
        sa.Column("pause", sa.Interval()),
        sa.Column("grace", sa.Interval(second_precision=3)),
        sa.Column("cleaning", postgresql.INTERVAL(fields="HOUR TO MINUTE")),
        sa.Column("longest", postgresql.INTERVAL(precision=2)),
        sa.Column("changed", postgresql.TIMESTAMP(timezone=True, precision=3)),
    )


def downgrade() -> None:
    op.drop_table("opening_hours")
