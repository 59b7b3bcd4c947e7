"""The type first, then the column."""

from alembic import op
import sqlalchemy as sa

revision: str = "0025"
down_revision: str | None = "0024"

genre = sa.Enum("novel", "poetry", "drama", name="genre")


def upgrade() -> None:
    genre.create(op.get_bind(), checkfirst=True)
    op.add_column("books", sa.Column("genre", genre, nullable=True))


def downgrade() -> None:
    op.drop_column("books", "genre")
    genre.drop(op.get_bind(), checkfirst=True)
