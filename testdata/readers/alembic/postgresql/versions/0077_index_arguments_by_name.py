"""Index arguments by name."""

from alembic import op

revision: str = "0077"
down_revision: str | None = "0076"


def upgrade() -> None:
    op.create_index(index_name="ix_named", table_name="books", columns=["pages"], unique=False, schema=None, quote=None)
    op.create_index("ix_tuple", "books", ("pages", "copies"))
    op.create_index("ix_quoted", "books", ["Pages"], quote=True)
    op.create_index("Ix Odd", "books", ["pages"])


def downgrade() -> None:
    op.drop_index(index_name="Ix Odd")
    op.drop_index(index_name="ix_quoted", table_name="books")
    op.drop_index("ix_tuple")
    op.drop_index(index_name="ix_named", table_name="books", schema=None)
