"""again"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))  # expect: object-already-exists "the table users is there already"


def downgrade() -> None:
    op.drop_table("users")
