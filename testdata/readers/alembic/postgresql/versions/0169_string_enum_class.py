"""String enum class."""

import enum

from alembic import op
import sqlalchemy as sa

revision: str = "0169"
down_revision: str | None = "0168"


class Colour(str, enum.Enum):
    RED = "red"
    BLUE = "blue"
class Size(enum.Enum):
    SMALL = 1
    LARGE = 2


def upgrade() -> None:
    op.create_table(
        "shirts",
        sa.Column("colour", sa.Enum(Colour, name="colour_of_shirt"), server_default="RED"),
        sa.Column("size", sa.Enum(Size), nullable=False),
        sa.Column("stored", sa.Enum(Colour, native_enum=False, length=20)),
        sa.Column("label", sa.String(10), server_default=Colour.BLUE.value),
    )


def downgrade() -> None:
    op.drop_table("shirts")
    sa.Enum(Size).drop(op.get_bind())
    sa.Enum(name="colour_of_shirt").drop(op.get_bind())
