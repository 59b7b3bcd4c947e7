"""
Enums and sets.

Revision: m0006, after m0005
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision = "m0006"
down_revision = "m0005"


def upgrade() -> None:
    op.add_column("articles", sa.Column("state", mysql.ENUM("draft", "it's out"), nullable=False, server_default="draft"))
    op.add_column("articles", sa.Column("tags", mysql.SET("a", "b", "c")))
    op.add_column("articles", sa.Column("kind", sa.Enum("long", "short", name="article_kind")))


def downgrade() -> None:
    op.drop_column("articles", "kind")
    op.drop_column("articles", "tags")
    op.drop_column("articles", "state")
