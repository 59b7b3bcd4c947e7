"""readings"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table("readings", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("a", sa.Integer()), sa.Column("b", sa.Integer()))


def downgrade() -> None:
    op.drop_table("readings")
