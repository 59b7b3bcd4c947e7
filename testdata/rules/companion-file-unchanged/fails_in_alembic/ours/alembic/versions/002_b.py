# expect: companion-file-unchanged "backend/schemas.py does not change with this migration"
"""b"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.create_table("b", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("name", sa.Text(), nullable=False))


def downgrade() -> None:
    op.drop_table("b")
