"""b2"""  # expect: deleted-applied-migration "stands at revision b2 cannot be upgraded"
import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.execute("SELECT 1")
