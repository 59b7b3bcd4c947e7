"""SQL as it is."""

from alembic import op

revision: str = "0113"
down_revision: str | None = "0112"


def upgrade() -> None:
    op.execute("UPDATE books SET language = 'de' WHERE language IS NULL")
    op.execute("DELETE FROM sessions")
    op.execute("INSERT INTO towns (id, name) VALUES (1, 'Bonn'), (2, 'Köln')")


def downgrade() -> None:
    op.execute("DELETE FROM towns WHERE id IN (1, 2)")
