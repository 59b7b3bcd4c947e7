"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("gifts", sa.Column("c", sa.Enum("open", "done", name="state")))  # expect: enum-type-never-created "no type state is there, and add_column creates none"


def downgrade() -> None:
    op.drop_column("gifts", "c")
