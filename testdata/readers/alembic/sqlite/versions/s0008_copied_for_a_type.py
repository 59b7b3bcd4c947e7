"""what SQLite cannot alter is copied

Revision ID: s0008
Revises: s0007
Create Date: 2024-01-09 08:44:52.063352

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "s0008"
down_revision = "s0007"
branch_labels = None
depends_on = None

notes = sa.Table(
    "notes",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("title", sa.String(80), nullable=False),
    sa.Column("price", sa.String(20)),
    sa.Column("owner", sa.Integer, server_default="1"),
)


def upgrade():
    with op.batch_alter_table("notes", copy_from=notes) as batch_op:
        batch_op.alter_column("title", existing_type=sa.String(80), type_=sa.Text(), nullable=True)
        batch_op.alter_column("owner", new_column_name="owner_id", server_default=None)
        batch_op.drop_column("price")
        batch_op.add_column(sa.Column("price", sa.Numeric(8, 2), nullable=True))


def downgrade():
    with op.batch_alter_table("notes", copy_from=notes, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("back", sa.Boolean(), server_default=sa.text("0"), nullable=False))
