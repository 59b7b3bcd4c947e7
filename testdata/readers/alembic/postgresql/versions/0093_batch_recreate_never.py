"""Batch recreate never."""

from alembic import op
import sqlalchemy as sa

revision: str = "0093"
down_revision: str | None = "0092"


def upgrade() -> None:
    with op.batch_alter_table("books", schema="public", recreate="never") as books:
        books.add_column(sa.Column("series_id", sa.Integer(), sa.ForeignKey("series.id", name="fk_books_series")))
        books.create_index("ix_books_series", ["series_id"])
        books.create_foreign_key("fk_books_other", "others", ["other_id"], ["id"], referent_schema="shop", ondelete="CASCADE")


def downgrade() -> None:
    with op.batch_alter_table("books", schema="public", recreate="never") as books:
        books.drop_constraint("fk_books_other", type_="foreignkey")
        books.drop_index("ix_books_series")
        books.drop_column("series_id")
