"""rarer options of types"""

import enum

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0183'
down_revision = '0182'


class Kind(enum.IntEnum):
    A = 1
    B = 2


def upgrade():
    op.create_table(
        "rarer",
        sa.Column("epoch", sa.Interval(native=False)),
        sa.Column("days", sa.Interval(day_precision=3)),
        sa.Column("pickled", sa.PickleType(impl=sa.Text)),
        sa.Column("kind", sa.Enum(Kind, name="rarer_kind", omit_aliases=True, validate_strings=True)),
        sa.Column("sorted", sa.Enum("b", "a", name="rarer_sorted", sort_key_function=None, metadata=None)),
        sa.Column("flag", sa.Boolean(create_constraint=False, name="never")),
        sa.Column("number", sa.Numeric(precision=6, scale=None, asdecimal=False)),
        sa.Column("real", sa.Float(precision=None, asdecimal=True)),
        sa.Column("local", sa.DateTime(False)),
        sa.Column("zoned", sa.TIMESTAMP(True)),
        sa.Column("bytes", postgresql.BYTEA(length=5)),
        sa.Column("text", sa.String(length=None)),
        sa.Column("matrix", sa.ARRAY(sa.SmallInteger, dimensions=3)),
        sa.Column("moment", postgresql.TIMESTAMP(precision=0)),
        sa.Column("of_day", postgresql.TIME(timezone=True)),
        sa.Column("upper", sa.types.VARCHAR(7)),
        sa.Column("span", postgresql.INTERVAL(fields="SECOND", precision=1)),
    )


def downgrade():
    op.drop_table("rarer")
    op.execute("DROP TYPE rarer_kind")
