"""users"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()))
    op.create_index("ix_users_name", "users", ["name"])  # expect: forbidden-operation warning "this project allows no CreateIndex"


def downgrade() -> None:
    op.drop_table("users")
