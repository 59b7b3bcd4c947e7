"""Columns of version two."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision: str = "n0013"
down_revision: str | None = "n0012"


def upgrade() -> None:
    op.create_table(
        "later",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), sa.Identity(), primary_key=True),
        sa.Column("doc", sa.JSON().with_variant(postgresql.JSONB(), "postgresql", "cockroachdb")),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), server_onupdate=sa.func.now()),
        sa.Column("kind", sa.String(9), insert_default="a"),
        sa.Column("stored", sa.Integer(), sa.Computed("1 + 1", persisted=True)),
        sa.CheckConstraint(sa.column("kind") != "b", name="ck_kind"),
    )


def downgrade() -> None:
    op.drop_table("later")
