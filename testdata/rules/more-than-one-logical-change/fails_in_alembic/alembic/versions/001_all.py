"""all"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.BigInteger(), primary_key=True))
    op.create_table("recipes", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("seen", sa.DateTime()))
    op.create_table("stats", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("seen", sa.DateTime()))


def downgrade() -> None:
    op.drop_table("stats")
    op.drop_table("recipes")
    op.drop_table("users")
