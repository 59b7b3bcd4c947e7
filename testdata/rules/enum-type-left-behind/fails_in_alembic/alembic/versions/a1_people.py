"""people"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table("people", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("mood", sa.Enum("glad", "sad", name="mood")))


# expect: enum-type-left-behind "the enum type mood stays, and the next upgrade fails"
def downgrade() -> None:
    op.drop_table("people")
