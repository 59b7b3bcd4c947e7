"""Tuples of alterations."""

from alembic import op
import sqlalchemy as sa

revision: str = "0177"
down_revision: str | None = "0176"

CHANGES = [
    ("books", "title", sa.Text(), sa.String(200)),
    ("members", "login", sa.String(80), sa.String(40)),
]


def upgrade() -> None:
    for table, column, new, old in CHANGES:
        op.alter_column(table, column, type_=new, existing_type=old)


def downgrade() -> None:
    for table, column, new, old in reversed(CHANGES):
        op.alter_column(table, column, type_=old, existing_type=new)
