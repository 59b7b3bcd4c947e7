"""types"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, BIT, ENUM, INTERVAL, JSONB, TIMESTAMP, UUID
from sqlalchemy.dialects import postgresql as pg

revision: str = "0002"
down_revision: Union[str, None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

TYPES = {
    "t01": sa.Integer,
    "t02": sa.BigInteger(),
    "t03": sa.Float(precision=24),
    "t04": sa.REAL(),
    "t05": sa.Numeric(),
    "t06": sa.Numeric(precision=12),
    "t07": sa.String(),
    "t08": sa.String(20, collation="C"),
    "t09": sa.UnicodeText(),
    "t10": sa.Date(),
    "t11": sa.Time(),
    "t12": sa.Time(timezone=True),
    "t13": sa.Interval(),
    "t14": sa.LargeBinary(),
    "t15": sa.JSON(),
    "t16": sa.ARRAY(sa.String(5)),
    "t17": sa.PickleType(),
    "t18": sa.VARCHAR(7),
    "t19": sa.TIMESTAMP(timezone=True),
    "t20": sa.Enum("a", "bcd", native_enum=False, name="x"),
    "t21": sa.JSON().with_variant(JSONB(astext_type=sa.Text()), "postgresql"),
    "t22": sa.String(9).with_variant(sa.Text(), "mysql"),
    "p01": UUID(as_uuid=True),
    "p02": JSONB(astext_type=sa.Text()),
    "p03": ARRAY(sa.Integer(), dimensions=2),
    "p04": pg.HSTORE(),
    "p05": pg.INET(),
    "p06": pg.CIDR(),
    "p07": pg.MACADDR(),
    "p08": pg.MONEY(),
    "p09": pg.TSVECTOR(),
    "p10": pg.BYTEA(),
    "p11": pg.DOUBLE_PRECISION(precision=53),
    "p12": pg.TSTZRANGE(),
    "p13": BIT(8),
    "p14": BIT(3, varying=True),
    "p15": BIT(),
    "p16": INTERVAL(fields="DAY TO SECOND", precision=3),
    "p17": TIMESTAMP(precision=3),
    "p18": pg.TIME(timezone=True, precision=2),
    "p19": pg.OID(),
    "p20": ENUM("x", "y", name="Mood", schema="shop", create_type=False),
}


def upgrade() -> None:
    op.create_table("types", *[sa.Column(name, type_) for name, type_ in TYPES.items()])
    op.create_table(
        "moods",
        sa.Column("id", UUID(as_uuid=True), server_default=sa.text("gen_random_uuid()"), primary_key=True),
        sa.Column("mood", ENUM("sad", "ok", name="mood"), nullable=False),
        sa.Column("moods", ARRAY(sa.Enum("one", "two", name="count"))),
        sa.Column("again", ENUM("sad", "ok", name="mood"), nullable=False),
    )
    for number in range(2):
        op.add_column("types", sa.Column(f"n{number}", sa.Integer()))


def downgrade() -> None:
    for number in (1, 0):
        op.drop_column("types", "n%d" % number)
    for table in ["moods", "types"]:
        op.drop_table(table)
    for name in ("mood", "count"):
        op.execute(f"DROP TYPE {name}")
