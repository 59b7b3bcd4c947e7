"""Indexes."""

from alembic import op
import sqlalchemy as sa

revision: str = "m0009"
down_revision: str | None = "m0008"


def upgrade() -> None:
    op.create_index("ix_slug", "articles", ["slug"], unique=True)
    op.create_index("ix_body", "articles", ["body"], mysql_length=100)
    op.create_index("ix_two", "articles", ["slug", "body"], mysql_length={"body": 20})
    op.create_index("ix_using", "articles", ["slug"], mysql_using="hash", postgresql_using="gin", postgresql_concurrently=True)
    op.create_index("ix_desc", "articles", [sa.text("slug DESC"), "id"])


def downgrade() -> None:
    op.drop_index("ix_desc", table_name="articles")
    op.drop_index("ix_using", table_name="articles")
    op.drop_index("ix_two", table_name="articles")
    op.drop_index("ix_body", "articles")
    op.drop_index("ix_slug", table_name="articles")
