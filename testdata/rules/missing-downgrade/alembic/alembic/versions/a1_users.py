"""users"""
from alembic import op
import sqlalchemy as sa

revision = "a1"  # expect: missing-downgrade error "revision a1 has no downgrade(): alembic downgrade stops here with an error"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))
