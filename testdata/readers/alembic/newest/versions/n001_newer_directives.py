"""what Alembic and SQLAlchemy learned since"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import CITEXT, DOMAIN, ENUM, NamedType

revision: str = "n001"
down_revision: str | None = None


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text_id", sa.Uuid(native_uuid=False)),
        sa.Column("upper", sa.UUID(as_uuid=False), primary_key=True),
        sa.Column("amount", sa.Double()),
        sa.Column("other", sa.DOUBLE_PRECISION(precision=53)),
        sa.Column("third", sa.Double(53)),
        sa.Column("mail", CITEXT()),
        sa.Column("email", DOMAIN("email", CITEXT(), create_type=False), nullable=False),
        sa.Column("path", postgresql.JSONPATH()),
        sa.Column("multi", postgresql.INT4MULTIRANGE()),
        sa.Column("mac", postgresql.MACADDR8()),
        sa.Column("query", postgresql.TSQUERY()),
        sa.Column("numbers", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), sa.Identity()),
        sa.Column("doc", sa.JSON().with_variant(postgresql.JSONB(), "postgresql", "cockroachdb")),
        sa.Column("kind", sa.Enum("a", "b", name="account_kind"), insert_default="a"),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), server_onupdate=sa.func.now()),
        sa.Column("day", sa.Date(), server_default=sa.func.current_date()),
        sa.Column("stored", sa.Integer(), sa.Computed("1 + 1", persisted=True)),
        sa.UniqueConstraint("mail", postgresql_nulls_not_distinct=True, name="uq_mail"),
        sa.UniqueConstraint("email", postgresql_include=["path"]),
        sa.CheckConstraint(sa.column("amount") >= 0, name="ck_amount"),
        sa.CheckConstraint("amount < 10", name="ck_later", postgresql_not_valid=True),
        if_not_exists=True,
        postgresql_using="heap",
        postgresql_with={"fillfactor": 70},
    )
    op.create_table("t", sa.Column("c", sa.Integer, nullable=sa.schema.SchemaConst.NULL_UNSPECIFIED))
    op.add_column("t", sa.Column("a", sa.Integer()), if_not_exists=True)
    op.add_column("t", sa.Column("b", sa.Integer(), sa.ForeignKey("u.id", name="fk_b")), inline_references=True)
    op.add_column("t", sa.Column("k", sa.Integer(), sa.ForeignKey("s.u.id", ondelete="CASCADE"), nullable=False), inline_references=True)
    op.add_column("t", sa.Column("p", sa.Integer(), primary_key=True), inline_primary_key=True)
    op.drop_column("t", "a", if_exists=True, schema="s")
    op.drop_table("u", if_exists=True)
    op.create_index("ix_a", "t", ["a"], if_not_exists=True)
    op.create_index("ix_b", "t", ["a"], unique=True, postgresql_nulls_not_distinct=True, postgresql_concurrently=False)
    op.create_index("ix_c", "t", [sa.literal_column("lower(a)").label("low")], postgresql_ops={"low": "text_pattern_ops"})
    op.create_index("ix_d", "t", [sa.text("a DESC")], postgresql_using="brin", postgresql_with={"pages_per_range": 4})
    with op.get_context().autocommit_block():
        op.create_index("ix_e", "t", ["a"], if_not_exists=True, postgresql_concurrently=True)
        op.drop_index("ix_e", "t", if_exists=True, postgresql_concurrently=True)
    op.drop_index("ix_a", if_exists=True)
    op.drop_constraint("uq_mail", "accounts", type_="unique", if_exists=True)
    op.create_foreign_key("fk_nv", "t", "u", ["a"], ["id"], postgresql_not_valid=True, ondelete="SET NULL (a)")
    op.create_unique_constraint("uq_n", "t", ["a"], postgresql_nulls_not_distinct=True)
    op.create_check_constraint("ck_n", "t", sa.column("a") > 0, postgresql_not_valid=True)
    op.alter_column("t", "a", type_=sa.Uuid(), postgresql_using="a::uuid")
    op.alter_column("t", "a", server_default=sa.Identity(always=True), existing_server_default=None)
    op.execute(sa.text("UPDATE t SET a = :a").bindparams(a=1))
    op.run_async(lambda connection: None) if False else None


def downgrade() -> None:
    pass
