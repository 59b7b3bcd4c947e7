"""an array of an enum

Revision ID: 0024
Revises: 0023
Create Date: 2024-01-25 00:12:36.190056

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

weekday = postgresql.ENUM("mon", "tue", "wed", name="weekday")


def upgrade():
    op.create_table(
        "shifts",
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("days", postgresql.ARRAY(weekday), nullable=False, server_default="{}"),
    )


def downgrade():
    op.drop_table("shifts")
    weekday.drop(op.get_bind(), checkfirst=True)
