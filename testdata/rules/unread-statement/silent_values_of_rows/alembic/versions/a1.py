"""rows"""
import uuid

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    users = op.create_table("users", sa.Column("id", sa.Text(), primary_key=True))
    op.bulk_insert(users, [{"id": str(uuid.uuid4())}])


def downgrade() -> None:
    op.drop_table("users")
