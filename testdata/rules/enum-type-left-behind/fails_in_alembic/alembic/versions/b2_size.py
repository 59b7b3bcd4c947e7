"""size"""

from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    size = sa.Enum("s", "m", name="size")
    size.create(op.get_bind())
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("people", sa.Column("size", size))


# expect: enum-type-left-behind "the enum type size stays, and the next upgrade fails"
def downgrade() -> None:
    op.drop_column("people", "size")
