"""included in constraints"""

from alembic import op
import sqlalchemy as sa

revision = 'n0011'
down_revision = 'n0010'


def upgrade():
    op.create_table(
        "covering",
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer()),
        sa.UniqueConstraint("a", postgresql_include=["b"]),
    )


def downgrade():
    op.drop_table("covering")
