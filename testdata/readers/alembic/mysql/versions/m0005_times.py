"""Times."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision: str = "m0005"
down_revision: str | None = "m0004"


def upgrade() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("started", mysql.DATETIME(fsp=6), nullable=False),
        sa.Column("ended", mysql.TIMESTAMP(fsp=3), nullable=True),
        sa.Column("took", mysql.TIME(fsp=3)),
        sa.Column("plain", mysql.DATETIME(), server_default=sa.text("CURRENT_TIMESTAMP")),
    )


def downgrade() -> None:
    op.drop_table("runs")
