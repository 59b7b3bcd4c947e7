"""National characters."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision: str = "m0017"
down_revision: str | None = "m0016"


def upgrade() -> None:
    op.create_table(
        "national",
        sa.Column("yes", mysql.BOOLEAN()),
        sa.Column("day", mysql.DATE()),
        sa.Column("a", mysql.NCHAR(3)),
        sa.Column("b", mysql.NVARCHAR(30)),
        sa.Column("c", mysql.VARCHAR(20, binary=True)),
        sa.Column("d", mysql.TEXT(ascii=True)),
        sa.Column("e", mysql.DECIMAL(8, 2, zerofill=True)),
        sa.Column("f", mysql.TIMESTAMP(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("national")
