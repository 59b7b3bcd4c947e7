"""orders"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("BEGIN")  # expect: nested-transaction "Alembic has opened a transaction"
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))
    op.execute("COMMIT")


def downgrade() -> None:
    op.execute("SELECT 1")
