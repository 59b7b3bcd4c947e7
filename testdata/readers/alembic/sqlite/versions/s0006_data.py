"""
Data.

Revision: s0006, after s0005
"""

from alembic import op
import sqlalchemy as sa

revision = "s0006"
down_revision = "s0005"

notes = sa.table("notes", sa.column("id", sa.Integer), sa.column("title", sa.String))


def upgrade() -> None:
    op.bulk_insert(notes, [{"id": 1, "title": "it's"}, {"id": 2, "title": "two"}])
    op.execute(notes.update().where(notes.c.id == 1).values(title="x"))
    op.execute("UPDATE notes SET body = '' WHERE body IS NULL")


def downgrade() -> None:
    op.execute(notes.delete())
