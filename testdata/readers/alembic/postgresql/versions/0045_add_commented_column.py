"""Add commented column."""

from alembic import op
import sqlalchemy as sa

revision: str = "0045"
down_revision: str | None = "0044"


def upgrade() -> None:
    op.add_column("books", sa.Column("condition", sa.SmallInteger(), comment="1 is new; 5 isn't fit to be lent"))
    op.add_column("shipments", sa.Column("box", sa.Text(), comment="its number", index=True, nullable=False), schema="shop")


def downgrade() -> None:
    op.drop_column("shipments", "box", schema="shop")
    op.drop_column("books", "condition")
