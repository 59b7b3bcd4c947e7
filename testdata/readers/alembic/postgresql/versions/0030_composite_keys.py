"""
Composite keys.

Revision: 0030, after 0029
"""

from alembic import op
import sqlalchemy as sa

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.create_table(
        "book_authors",
        sa.Column("book_id", sa.BigInteger, sa.ForeignKey("books.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("author_id", sa.Integer, primary_key=True),
        sa.Column("position", sa.SmallInteger, primary_key=True, autoincrement=True),
    )
    op.create_table(
        "translations",
        sa.Column("book_id", sa.BigInteger, nullable=False),
        sa.Column("language", sa.CHAR(2), nullable=False),
        sa.Column("title", sa.Text),
        sa.PrimaryKeyConstraint("language", "book_id", name="translations_pk"),
    )


def downgrade() -> None:
    op.drop_table("translations")
    op.drop_table("book_authors")
