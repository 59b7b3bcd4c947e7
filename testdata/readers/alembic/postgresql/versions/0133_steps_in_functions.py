"""One function for each step."""

from alembic import op
import sqlalchemy as sa

revision: str = "0133"
down_revision: str | None = "0132"


def _columns():
    op.add_column("loans", sa.Column("note", sa.Text()))
def _indexes(concurrently=False):
    op.create_index("ix_loans_note", "loans", ["note"], postgresql_concurrently=concurrently)


def upgrade() -> None:
    _columns()
    with op.get_context().autocommit_block():
        _indexes(concurrently=True)


def downgrade() -> None:
    op.drop_index("ix_loans_note", "loans")
    op.drop_column("loans", "note")
