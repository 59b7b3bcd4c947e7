"""five statements in Alembic's order

Revision ID: 0052
Revises: 0051
Create Date: 2024-02-25 04:16:08.411788

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column(
        "members",
        "phone",
        new_column_name="telephone",
        comment="with the country's code",
        server_default="",
        nullable=False,
        type_=sa.String(40),
        existing_type=sa.String(30),
        existing_nullable=True,
        existing_server_default=None,
        existing_comment=None,
    )


def downgrade():
    op.alter_column(
        "members",
        "telephone",
        new_column_name="phone",
        comment=None,
        server_default=None,
        nullable=True,
        type_=sa.String(30),
        existing_type=sa.String(40),
        existing_comment="with the country's code",
    )
