"""Text types change."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision: str = "0141"
down_revision: str | None = "0140"


def upgrade() -> None:
    op.alter_column("members", "family_name", type_=sa.Text(), existing_type=sa.Unicode(120))
    op.alter_column("members", "card_number", type_=sa.String(), existing_type=sa.String(12))
    op.alter_column("books", "isbn", type_=sa.CHAR(13), existing_type=sa.String(13))
    op.alter_column("books", "title", type_=sa.String(200, collation="de-x-icu"))
    op.alter_column("events", "payload", type_=sa.JSON(), existing_type=postgresql.JSONB())
    op.alter_column("polls", "answers", type_=postgresql.ARRAY(sa.Text()), existing_type=postgresql.ARRAY(sa.String()))


def downgrade() -> None:
    op.alter_column("polls", "answers", type_=postgresql.ARRAY(sa.String()))
    op.alter_column("events", "payload", type_=postgresql.JSONB(), postgresql_using="payload::jsonb")
    op.alter_column("books", "title", type_=sa.String(200))
    op.alter_column("books", "isbn", type_=sa.String(13))
    op.alter_column("members", "card_number", type_=sa.String(12))
    op.alter_column("members", "family_name", type_=sa.Unicode(120))
