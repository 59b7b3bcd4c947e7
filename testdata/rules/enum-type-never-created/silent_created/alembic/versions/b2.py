"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    state = sa.Enum("open", "done", name="state")
    state.create(op.get_bind())
    op.add_column("gifts", sa.Column("c", state))


def downgrade() -> None:
    op.drop_column("gifts", "c")
    sa.Enum(name="state").drop(op.get_bind())
