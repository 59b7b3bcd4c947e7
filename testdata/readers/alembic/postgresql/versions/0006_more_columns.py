"""more columns, written every other way"""
from alembic import op
from sqlalchemy import (
    BigInteger, Boolean, CheckConstraint, Column, Computed, DateTime, Enum, FetchedValue, ForeignKey,
    ForeignKeyConstraint, Identity, Index, Integer, Numeric, PrimaryKeyConstraint, Sequence, String, Text,
    UniqueConstraint, func, literal, literal_column, text, true,
)
from sqlalchemy.schema import DefaultClause
from sqlalchemy.sql import expression, func as functions
import sqlalchemy.dialects.postgresql
import sqlalchemy.dialects.postgresql as psql
import enum

revision = "0006"
down_revision = "0005"


class Colour(enum.Enum):
    red = "r"
    dark_green = "g"


class Level(str, enum.Enum):
    LOW = "low"
    HIGH = "high"


shared = psql.ENUM("x", "y", name="shared_kind", create_type=False)
plain_shared = Enum("p", "q", name="plain_kind")


def upgrade():
    op.create_table(
        "parts",
        Column("id", Integer, Sequence("parts_id_seq"), primary_key=True),
        Column("uuid", sqlalchemy.dialects.postgresql.UUID, server_default=func.gen_random_uuid()),
        Column("colour", Enum(Colour), nullable=False, server_default="red"),
        Column("level", Enum(Level, name="part_level", values_callable=lambda e: [m.value for m in e])),
        Column("kind", shared),
        Column("plain", plain_shared, server_default=text("'p'")),
        Column("checked", Enum("a", "b", name="checked", native_enum=False, create_constraint=True)),
        Column("b1", Boolean(), server_default=expression.true()),
        Column("b2", Boolean(), server_default=expression.false(), nullable=False),
        Column("b3", Boolean(), server_default=true()),
        Column("s1", String, server_default=""),
        Column("s2", String(), server_default=literal("x")),
        Column("s3", String(10), server_default=literal_column("'y'")),
        Column("n1", Numeric(asdecimal=False), server_default=text("0.0")),
        Column("n2", Integer(), server_default="-1"),
        Column("d1", DateTime(True), server_default=functions.now()),
        Column("d2", DateTime, server_default=func.timezone("UTC", func.now())),
        Column("d3", psql.TIMESTAMP(timezone=True, precision=6), server_default=text("(now() at time zone 'utc')")),
        Column("d4", DateTime(), DefaultClause("2020-01-01")),
        Column("d5", DateTime(), server_default=func.localtimestamp()),
        Column("d6", DateTime(), server_default=DefaultClause(func.now())),
        Column("d7", DateTime(), FetchedValue(), server_onupdate=FetchedValue()),
        Column("j1", psql.JSONB(), server_default="{}"),
        Column("j2", psql.JSON(astext_type=Text()), server_default=text("'[]'::json"), nullable=False),
        Column("a1", psql.ARRAY(Text()), server_default="{}"),
        Column("a2", psql.ARRAY(String(3), as_tuple=True, zero_indexes=True), server_default=text("ARRAY[]::varchar[]")),
        Column("g1", Integer, Computed("id + 1", persisted=True)),
        Column("g2", psql.TSVECTOR(), Computed(text("to_tsvector('english', s1)"), True)),
        Column("i1", BigInteger, Identity(start=1, cycle=False)),
        Column("i2", BigInteger, Identity(True, nominvalue=True, nomaxvalue=True), nullable=False),
        Column(name="k1", type_=Integer),
        Column("k2", type_=String(length=5), nullable=False, key="other"),
        Column("f1", ForeignKey("users.id", onupdate="CASCADE", deferrable=True, initially="DEFERRED"), type_=Integer),
        Column("f2", Integer, ForeignKey("shop.orders.id", name="fk_order", match="FULL"), unique=True),
        Column("f3", Integer, ForeignKey("parts.id", ondelete="SET NULL")),
        Column("c1", Integer, CheckConstraint(text("c1 <> 0"), name="ck_c1"), nullable=False),
        CheckConstraint("n2 > 0", "ck_named"),
        UniqueConstraint("s1", "s2", deferrable=True, initially="IMMEDIATE"),
        UniqueConstraint("s3", name=None),
        ForeignKeyConstraint(("n2", "k1"), ("pairs.a", "pairs.b"), "fk_pairs", ondelete="NO ACTION"),
        Index("ix_parts_lower", text("lower(s1)"), "s2", postgresql_using="btree"),
        schema=None,
        comment="parts of things",
        info={"owner": "us"},
    )
    op.create_table(
        "pairs", Column("a", Integer, nullable=False), Column("b", Integer, nullable=False),
        PrimaryKeyConstraint("a", "b", name="pk_pairs"), prefixes=["TEMPORARY"], postgresql_on_commit="DROP",
    )
    op.create_table("children", Column("c", Integer), postgresql_inherits="parents")
    op.create_table("Mixed", Column("Id", Integer, primary_key=True), Column("user", String), schema="My Schema")
    op.create_table(table_name="named", *[Column("x", Integer)]) if False else op.create_table("nothing")
    op.add_column(table_name="users", column=Column("by_name", Integer), schema="shop")
    op.add_column("users", Column("two_keys", Integer, ForeignKey("a.id", name="fk_1"), unique=False))
    op.add_column("users", Column("self_key", Integer, ForeignKey("users.id", use_alter=True, name="fk_self")))
    op.add_column("users", Column("Quoted Name", String(3), index=True))
    op.add_column("a_table_with_a_name_that_is_rather_long_for_a_table", Column("a_column_that_is_too", Integer, index=True))
    op.add_column("users", Column("kind", shared))
    op.add_column("users", Column("plain", plain_shared, nullable=False))
    op.add_column("users", Column("timestamps", psql.ARRAY(psql.TIMESTAMP(timezone=True))))
    op.add_column("users", Column("spent", psql.INTERVAL(fields="YEAR")))
    op.drop_column(table_name="users", column_name="by_name", schema="shop")
    op.drop_column("users", "two_keys", mssql_drop_check=True)
    op.drop_table(table_name="nothing", schema=None)
    op.drop_table("Mixed", "My Schema")
    op.rename_table(old_table_name="a", new_table_name="b", schema="shop")
    op.alter_column(table_name="users", column_name="a", type_=psql.JSONB, existing_type=Text)
    op.alter_column("users", "a", type_=psql.ENUM("u", name="uu"), postgresql_using="a::text::uu")
    op.alter_column("users", "a", existing_type=Integer(), type_=String(), existing_nullable=True, nullable=False)
    op.alter_column("users", "a", server_default=func.now(), existing_server_default=text("1"))
    op.alter_column("users", "a", server_default="")
    op.alter_column("users", "a", nullable=None, server_default=False, comment=False, existing_comment="x")
    op.alter_column("users", "a", True)
    op.alter_column("users", "Old Name", new_column_name="select")
    op.alter_column("users", "b", type_=psql.ARRAY(Integer), schema="My.Schema")
    op.create_table_comment("users", comment="why")
    op.drop_table_comment("users", schema="shop")


def downgrade():
    op.drop_table("parts")
