"""sa.text says SQL

Revision ID: 0036
Revises: 0035
Create Date: 2024-02-09 12:48:24.285084

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("members", sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False))
    op.add_column("members", sa.Column("points", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("members", sa.Column("uid", postgresql.UUID(), server_default=sa.text("gen_random_uuid()")))
    op.add_column("members", sa.Column("valid_until", sa.Date(), server_default=sa.text("CURRENT_DATE + 365")))
    op.add_column("members", sa.Column("profile", postgresql.JSONB(), server_default=sa.text("'{\"a\"\\: 1}'::jsonb")))
    op.add_column("members", sa.Column("seen", sa.DateTime(), server_default=sa.text("(now() AT TIME ZONE 'utc')")))
    op.add_column("members", sa.Column("balance", sa.Numeric(10, 2), server_default=sa.text("-1.50")))


def downgrade():
    with op.batch_alter_table("members") as members:
        for name in ("balance", "seen", "profile", "valid_until", "uid", "points", "active"):
            members.drop_column(name)
