"""UNIQUE and references of columns."""

from alembic import op
import sqlalchemy as sa

revision: str = "0089"
down_revision: str | None = "0088"


def upgrade() -> None:
    op.create_table(
        "suppliers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("vat", sa.String(14), unique=True, nullable=False),
        sa.Column("parent", sa.Integer, sa.ForeignKey("suppliers.id", ondelete="SET NULL")),
        sa.Column("town", sa.Integer, sa.ForeignKey("towns.id", name="fk_town"), unique=True),
        sa.Column("rating", sa.SmallInteger, sa.CheckConstraint("rating BETWEEN 1 AND 5", name="ck_rating")),
        sa.Column("size", sa.Enum("s", "m", name="ck_size", native_enum=False, create_constraint=True)),
        sa.Column("ok", sa.Boolean(name="ck_ok", create_constraint=True), nullable=False),
        sa.CheckConstraint("vat <> ''", name="ck_vat"),
        sa.UniqueConstraint("vat", "town"),
    )


def downgrade() -> None:
    op.drop_table("suppliers")
