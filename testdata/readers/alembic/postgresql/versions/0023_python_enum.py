"""an enum class of Python"""

import enum

from alembic import op
import sqlalchemy as sa

revision = '0023'
down_revision = '0022'


class Format(enum.Enum):
    PAPER = "paper"
    AUDIO = "audio"
    BRAILLE = "braille"


def upgrade():
    op.create_table(
        "editions",
        sa.Column("isbn", sa.CHAR(13), primary_key=True),
        sa.Column("format", sa.Enum(Format), nullable=False, server_default=Format.PAPER.name),
        sa.Column("sold_as", sa.Enum(Format, name="sold_format", values_callable=lambda e: [m.value for m in e])),
    )


def downgrade():
    op.drop_table("editions")
    sa.Enum(name="sold_format").drop(op.get_bind())
    sa.Enum(Format).drop(op.get_bind())
