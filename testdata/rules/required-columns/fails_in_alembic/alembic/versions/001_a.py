"""a"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table("a", sa.Column("id", sa.BigInteger(), primary_key=True))  # expect: required-columns "a has no tenant_id"
    op.create_table("a_tags", sa.Column("id", sa.BigInteger(), primary_key=True))


def downgrade() -> None:
    op.drop_table("a_tags")
    op.drop_table("a")
