"""Several statements."""

from alembic import op

revision: str = "0129"
down_revision: str | None = "0128"


def upgrade() -> None:
    op.execute(
        """
        ALTER TABLE books ADD COLUMN a int;
        ALTER TABLE books ADD COLUMN b text DEFAULT 'x;y';
        CREATE INDEX ix_books_a ON books (a);
        """
    )
    for statement in "DROP INDEX ix_books_a; ALTER TABLE books DROP COLUMN b".split(";"):
        op.execute(statement)


def downgrade() -> None:
    op.execute("ALTER TABLE books DROP COLUMN a, DROP COLUMN IF EXISTS b")
