"""commented table

Revision ID: 0104
Revises: 0103
Create Date: 2024-04-21 08:32:16.823576

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0104"
down_revision = "0103"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="never reused"),
        sa.Column("who", sa.Text(), comment="login, don't trust"),
        sa.Column("what", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        comment="who did what",
        schema="shop",
    )


def downgrade():
    op.drop_table("audit", schema="shop")
