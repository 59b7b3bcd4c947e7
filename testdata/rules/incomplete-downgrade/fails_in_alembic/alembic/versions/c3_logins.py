"""logins"""

from alembic import op
import sqlalchemy as sa

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.create_table("logins", sa.Column("id", sa.BigInteger(), primary_key=True))
    op.create_table("visits", sa.Column("id", sa.BigInteger(), primary_key=True))


# expect: incomplete-downgrade "the table logins stays; the next upgrade then fails: the table logins is there already"
def downgrade() -> None:
    op.drop_table("visits")
