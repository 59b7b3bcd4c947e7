from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "gifts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("seen", sa.DateTime(timezone=True)),
        sa.Column("data", sa.JSON()),
        sa.Column("price", sa.Numeric(10, 2)),
        sa.Column("kind", sa.String(20)),
    )


def downgrade() -> None:
    op.execute("SELECT 1")
