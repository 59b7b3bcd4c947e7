"""list of labels

Revision ID: 0168
Revises: 0167
Create Date: 2024-07-01 00:24:12.330392

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0168"
down_revision = "0167"
branch_labels = None
depends_on = None

LABELS = ["draft", "final"]


def upgrade():
    op.create_table("papers", sa.Column("kind", sa.Enum(*LABELS, name="paper_kind"), server_default=LABELS[0]))
    op.add_column("papers", sa.Column("old", postgresql.ENUM(*LABELS, "lost", name="old_kind", create_type=False)))


def downgrade():
    op.drop_table("papers")
    sa.Enum(*LABELS, name="paper_kind").drop(op.get_bind())
