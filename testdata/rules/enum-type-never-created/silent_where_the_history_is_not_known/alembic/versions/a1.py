"""a1"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("people", sa.Column("a", sa.Integer()))
    op.add_column("gifts", sa.Column("c", sa.Enum("open", "done", name="state")))


def downgrade() -> None:
    op.drop_column("gifts", "c")
