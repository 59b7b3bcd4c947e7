"""identity options

Revision ID: 0032
Revises: 0031
Create Date: 2024-02-05 08:56:28.253408

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "tickets",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=1000, increment=10), primary_key=True),
        sa.Column("queue", sa.Integer, sa.Identity(minvalue=1, maxvalue=99, cycle=True, cache=5), nullable=False),
        sa.Column("other", sa.Integer, sa.Identity(on_null=False, nominvalue=True, nomaxvalue=True), nullable=True),
    )


def downgrade():
    op.drop_table("tickets")
