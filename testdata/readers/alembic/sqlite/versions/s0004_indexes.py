"""indexes

Revision ID: s0004
Revises: s0003
Create Date: 2024-01-05 04:52:56.031676

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "s0004"
down_revision = "s0003"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_notes_title", "notes", ["title"])
    op.create_index("ix_notes_two", "notes", ["title", sa.text("due DESC")], unique=True, sqlite_where=sa.text("due IS NOT NULL"))


def downgrade():
    op.drop_index("ix_notes_two", table_name="notes")
    op.drop_index("ix_notes_title", table_name="notes")
