"""people"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table("people", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("mood", sa.Enum("glad", "sad", name="mood")))


def downgrade() -> None:
    op.drop_table("people")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=True)
