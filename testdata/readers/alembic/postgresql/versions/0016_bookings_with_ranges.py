"""bookings with ranges

Revision ID: 0016
Revises: 0015
Create Date: 2024-01-17 16:28:44.126704

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import DATERANGE, INT4RANGE, INT8RANGE, NUMRANGE, TSRANGE, TSTZRANGE

# revision identifiers, used by Alembic.
revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "bookings",
        sa.Column("room", sa.Integer, nullable=False),
        sa.Column("days", DATERANGE(), nullable=False),
        sa.Column("seats", INT4RANGE()),
        sa.Column("tickets", INT8RANGE),
        sa.Column("fee", NUMRANGE()),
        sa.Column("local", TSRANGE()),
        sa.Column("during", TSTZRANGE(), server_default=sa.text("'[,)'::tstzrange")),
    )


def downgrade():
    op.drop_table("bookings")
