"""a1"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table("gifts", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("user_id", sa.Integer()))
    op.create_foreign_key(None, "gifts", "users", ["user_id"], ["id"])


def downgrade() -> None:
    op.drop_table("gifts")
    op.drop_table("users")
