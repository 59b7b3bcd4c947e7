"""users"""
from alembic import op
import sqlalchemy as sa

revision, down_revision = "001", None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("users")
