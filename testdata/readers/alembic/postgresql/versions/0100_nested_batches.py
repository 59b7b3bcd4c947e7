"""nested batches

Revision ID: 0100
Revises: 0099
Create Date: 2024-04-17 04:40:20.791900

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0100"
down_revision = "0099"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("members") as members, op.batch_alter_table("books") as books:
        books.drop_column("path")
        members.drop_column("uid")
        books.add_column(sa.Column("uid", postgresql.UUID()))


def downgrade():
    with op.batch_alter_table("books") as books:
        books.drop_column("uid")
        with op.batch_alter_table("members") as members:
            members.add_column(sa.Column("uid", postgresql.UUID()))
        books.add_column(sa.Column("path", sa.Text()))
