"""Domains."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import CITEXT, DOMAIN

revision: str = "n0009"
down_revision: str | None = "n0008"


def upgrade() -> None:
    op.execute("CREATE DOMAIN positive AS integer CHECK (VALUE > 0)")
    op.add_column("readings", sa.Column("count", DOMAIN("positive", sa.Integer(), create_type=False)))
    op.add_column("readings", sa.Column("mail", DOMAIN("email", CITEXT(), schema="shop", create_type=False), nullable=False))


def downgrade() -> None:
    op.drop_column("readings", "mail")
    op.drop_column("readings", "count")
    op.execute("DROP DOMAIN positive")
