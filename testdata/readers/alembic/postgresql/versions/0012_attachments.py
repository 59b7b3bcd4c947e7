"""files, kept in the database for now

Revision ID: 0012
Revises: 0011
Create Date: 2024-01-13 12:36:48.095028

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "attachments",
        sa.Column("id", postgresql.UUID(as_uuid=True), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(length=65536)),
        sa.Column("settings", sa.PickleType()),
        sa.Column("mime", sa.String(100, collation="C")),
        sa.Column("title", sa.Text(collation="de-x-icu")),
        sa.PrimaryKeyConstraint("id", name="attachments_pkey"),
    )


def downgrade():
    op.drop_table("attachments")
