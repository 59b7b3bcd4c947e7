"""size"""

from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.create_table("sizes", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("size", sa.Enum("s", "m", name="size")))


def downgrade() -> None:
    op.drop_table("sizes")
    op.execute("DROP TYPE size")
