"""interval defaults

Revision ID: 0144
Revises: 0143
Create Date: 2024-06-05 00:12:36.140336

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0144"
down_revision = "0143"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("loans", sa.Column("span", sa.Interval(), server_default=sa.text("interval '28 days'")))
    op.add_column("loans", sa.Column("until", sa.Date(), server_default=sa.text("(CURRENT_DATE + 28)")))
    op.add_column("loans", sa.Column("half", sa.DateTime(), server_default=sa.func.now() + sa.text("interval '1 day'")))


def downgrade():
    op.drop_column("loans", "half")
    op.drop_column("loans", "until")
    op.drop_column("loans", "span")
