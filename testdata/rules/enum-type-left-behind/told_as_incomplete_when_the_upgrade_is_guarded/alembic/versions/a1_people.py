"""people"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    mood = sa.Enum("glad", "sad", name="mood")
    mood.create(op.get_bind(), checkfirst=True)
    op.create_table("people", sa.Column("id", sa.BigInteger(), primary_key=True))


# expect: incomplete-downgrade "the enum type mood stays"
def downgrade() -> None:
    op.drop_table("people")
