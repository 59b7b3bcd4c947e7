"""Types of other libraries."""

from alembic import op
import sqlalchemy as sa
from citext import CIText
from pgvector.sqlalchemy import Vector
from sqlalchemy_utils import EmailType, TSVectorType, URLType, UUIDType

revision: str = "w0005"
down_revision: str | None = "w0004"


def upgrade() -> None:
    op.create_table(
        "profiles",
        sa.Column("id", UUIDType(), primary_key=True),
        sa.Column("mail", EmailType()),
        sa.Column("home", URLType()),
        sa.Column("words", TSVectorType()),
        sa.Column("nick", CIText()),
        sa.Column("meaning", Vector(384)),
    )


def downgrade() -> None:
    op.drop_table("profiles")
