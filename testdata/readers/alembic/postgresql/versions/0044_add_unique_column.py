"""add unique column

Revision ID: 0044
Revises: 0043
Create Date: 2024-02-17 20:32:16.348436

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("members", sa.Column("email", sa.String(254), unique=True, nullable=True))
    op.add_column("members", sa.Column("login", sa.String(40), unique=True, index=True))
    op.add_column("members", sa.Column("town", sa.String(40), index=True))
    op.add_column("members", sa.Column("plain", sa.String(40), index=False, unique=False))


def downgrade():
    op.drop_column("members", "plain")
    op.drop_index("ix_members_town", table_name="members")
    op.drop_column("members", "town")
    op.drop_index(op.f("ix_members_login"), table_name="members")
    op.drop_column("members", "login")
    op.drop_column("members", "email")
