"""Operations by import."""

from alembic import op
import sqlalchemy as sa
from alembic.op import add_column, alter_column, create_index, create_table, drop_index, drop_table, execute

revision: str = "0137"
down_revision: str | None = "0136"


def upgrade() -> None:
    create_table("imported", sa.Column("id", sa.Integer, primary_key=True))
    add_column("imported", sa.Column("x", sa.Integer))
    alter_column("imported", "x", nullable=False)
    create_index("ix_imported", "imported", ["x"])
    execute("UPDATE imported SET x = 0")


def downgrade() -> None:
    drop_index("ix_imported", "imported")
    drop_table("imported")
