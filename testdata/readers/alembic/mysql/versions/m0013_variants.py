"""One project for two servers."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision: str = "m0013"
down_revision: str | None = "m0012"


def upgrade() -> None:
    if op.get_bind().dialect.name == "mysql":
        op.add_column("posts", sa.Column("raw", sa.Text().with_variant(mysql.LONGTEXT(), "mysql")))
    else:
        op.add_column("posts", sa.Column("raw", sa.Text()))


def downgrade() -> None:
    op.drop_column("posts", "raw")
