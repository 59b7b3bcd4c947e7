"""renames"""

from alembic import op

revision = 's0007'
down_revision = 's0006'


def upgrade():
    op.rename_table("notes", "memos")


def downgrade():
    op.rename_table("memos", "notes")
