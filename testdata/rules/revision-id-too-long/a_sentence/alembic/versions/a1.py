"""add_category_id_to_expenses_table_1"""
from alembic import op
import sqlalchemy as sa

revision = "add_category_id_to_expenses_table_1"  # expect: revision-id-too-long "the id has 35 characters, and alembic_version holds 32"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("users")
