"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: enum-type-never-created "alter_column creates none"
    op.alter_column("gifts", "c", type_=sa.Enum("open", "done", name="state"), postgresql_using="c::state")  # lockkeeper:ignore alter-column-type-rewrites-table it is small


def downgrade() -> None:
    op.alter_column("gifts", "c", type_=sa.Text())
