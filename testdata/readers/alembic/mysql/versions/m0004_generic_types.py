"""the types of SQLAlchemy as MySQL has them

Revision ID: m0004
Revises: m0003
Create Date: 2024-01-05 04:52:56.031676

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "m0004"
down_revision = "m0003"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "everything",
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("a", sa.SmallInteger),
        sa.Column("b", sa.String(20), nullable=False),
        sa.Column("c", sa.Unicode(20)),
        sa.Column("d", sa.Text),
        sa.Column("e", sa.Boolean, server_default=sa.text("1"), nullable=False),
        sa.Column("f", sa.Date),
        sa.Column("g", sa.DateTime, server_default=sa.func.now()),
        sa.Column("h", sa.Time),
        sa.Column("i", sa.TIMESTAMP, nullable=False),
        sa.Column("j", sa.Numeric(8, 2)),
        sa.Column("k", sa.Float),
        sa.Column("l", sa.LargeBinary),
        sa.Column("m", sa.JSON),
        sa.Column("n", sa.Enum("x", "y's", name="unused")),
        sa.Column("o", sa.Interval),
        sa.Column("p", sa.BINARY(16)),
        sa.Column("q", sa.VARBINARY(32)),
        sa.Column("r", sa.DECIMAL(7)),
        sa.Column("s", sa.Enum("x", "yes", native_enum=False)),
        sa.Column("t", sa.TIMESTAMP),
    )


def downgrade():
    op.drop_table("everything")
