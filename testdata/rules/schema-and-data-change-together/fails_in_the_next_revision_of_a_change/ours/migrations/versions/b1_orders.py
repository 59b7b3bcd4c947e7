"""Orders."""
from alembic import op
import sqlalchemy as sa

revision = "b1"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TYPE state AS ENUM ('open')")
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("state", sa.Text()),
        sa.Column("total", sa.Integer()),
    )
    op.execute("ALTER TABLE orders ALTER state TYPE state USING state::state")


def downgrade() -> None:
    op.drop_table("orders")
    op.execute("DROP TYPE state")
