"""profiles"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "profiles",  # expect: nullable-everything-table "all 3 columns of profiles"
        sa.Column("id", sa.Integer()),
        sa.Column("name", sa.Text()),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("born", sa.Date()),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("profiles")
