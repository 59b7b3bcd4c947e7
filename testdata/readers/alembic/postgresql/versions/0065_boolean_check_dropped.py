"""A Boolean that was held to 0 and 1."""

from alembic import op
import sqlalchemy as sa

revision: str = "0065"
down_revision: str | None = "0064"


def upgrade() -> None:
    op.alter_column("books", "rare", existing_type=sa.Boolean(name="ck_rare", create_constraint=True), type_=sa.SmallInteger(), postgresql_using="rare::int")


def downgrade() -> None:
    op.alter_column("books", "rare", existing_type=sa.SmallInteger(), type_=sa.Boolean(name="ck_rare", create_constraint=True), postgresql_using="rare = 1")
