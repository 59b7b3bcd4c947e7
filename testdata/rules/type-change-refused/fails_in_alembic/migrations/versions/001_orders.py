"""Create orders."""

import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("note", sa.String(50)),
    )
    op.execute("CREATE VIEW notes AS SELECT id, note FROM orders")


def downgrade() -> None:
    op.execute("DROP VIEW notes")
    op.drop_table("orders")
