"""users"""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table(
        "users",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("team_id", sa.BigInteger()),
    )
    op.create_table("teams", sa.Column("id", sa.BigInteger(), primary_key=True))


def downgrade():
    op.drop_table("teams")
    op.drop_table("users")
