"""more indexes and constraints"""
import sqlalchemy as sa
from alembic import context, op
from sqlalchemy import Index, MetaData, Table, column, desc, func, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint

revision = "0007"
down_revision = "0006"

COLUMNS = ["a", "b"]
INDEXES = (("ix_l1", "users", ["x"], {}), ("ix_l2", "users", ["y", "z"], {"unique": True}))
OPTIONS = dict(postgresql_using="gist", unique=False)


def _index(name, *columns, table="users", **options):
    """Every index of this revision has its name made here."""
    op.create_index(f"ix_{table}_{name}", table, list(columns), **options)


def upgrade():
    op.create_index(index_name="ix_k", table_name="users", columns=COLUMNS, schema="shop", unique=False)
    op.create_index("ix_desc", "users", [text("created_at DESC NULLS LAST"), "id"])
    op.create_index("ix_expr", "users", [func.coalesce(column("a"), 0), desc("b")])
    op.create_index("ix_json", "users", [text("(doc ->> 'name')")], postgresql_where=text("(doc ->> 'name') IS NOT NULL"))
    op.create_index("ix_ops", "users", ["name", "nick"], postgresql_using="gin", postgresql_ops={"name": "gin_trgm_ops", "nick": "gin_trgm_ops"})
    op.create_index("ix_where", "users", ["a"], unique=True, postgresql_where=column("a") > 5)
    op.create_index("ix_where2", "users", ["a"], postgresql_where=sa.and_(column("a").is_(None), column("b") == "x"))
    op.create_index("ix_with", "users", ["a"], postgresql_with={"fillfactor": 70}, postgresql_include=["d"])
    op.create_index("ix_ordered", "users", [column("a").desc().nullslast(), sa.nullsfirst(column("b").desc())])
    op.create_index("ix_false", "users", ["a"], postgresql_concurrently=False, postgresql_include=[], info=None)
    op.create_index("ix_options", "users", ["a"], **OPTIONS)
    for name, table, columns, kw in INDEXES:
        op.create_index(name, table, columns, **kw)
    for i, table in enumerate(("one", "two"), start=1):
        op.create_index(op.f(f"ix_{table}_{i}"), table, [f"c{i}"])
    _index("short", "a", "b")
    _index("other", "c", table="others", unique=True)
    with op.get_context().autocommit_block():
        for table in sorted({"t2", "t1"}):
            op.create_index("ix_" + table, table, ["x"], unique=False, postgresql_concurrently=True)
        op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_raw ON users (a)")
    context.get_context()
    op.drop_index(index_name="ix_k", table_name="users", schema="shop")
    op.drop_index(op.f("ix_Mixed"), "users")
    op.create_foreign_key(
        constraint_name="fk_named", source_table="a", referent_table="b", local_cols=["x"], remote_cols=["y"],
        source_schema=None, onupdate="RESTRICT",
    )
    op.create_foreign_key(op.f("fk_f"), "a", "a", ["x"], ["id"], initially="IMMEDIATE")
    op.create_foreign_key("fk_t", "A", "B", ("X",), ("Y",), referent_schema="Other")
    op.create_unique_constraint(constraint_name="uq_k", table_name="users", columns=["x"])
    op.create_unique_constraint("uq_t", "users", ("x", "Y"))
    op.create_check_constraint("ck_c", "users", column("a") > 5)
    op.create_check_constraint("ck_f", "users", func.length(column("name")) < 9)
    op.create_check_constraint("ck_in", "users", column("a").in_([1, 2]))
    op.create_check_constraint("ck_text", "users", condition="a BETWEEN 1 AND 2", deferrable=False)
    op.create_primary_key("pk_two", "users", ["a", "b"], schema="shop")
    op.create_exclude_constraint("ex_two", "rooms", (column("during"), "&&"), using="gist", deferrable=True)
    op.drop_constraint(constraint_name="ck_f", table_name="users", type_="check")
    op.drop_constraint("pk_two", "users", schema="shop", type_="primary")
    op.drop_constraint(op.f("Uq Quoted"), "users")
    with op.batch_alter_table("users") as batch, op.batch_alter_table("orders", schema="shop") as other:
        batch.add_column(sa.Column("q", sa.Integer(), nullable=True))
        other.add_column(sa.Column("r", sa.String(2), sa.ForeignKey("q.r", name="fk_r"), index=True))
        batch.alter_column("q", new_column_name="p", existing_type=sa.Integer())
        batch.drop_constraint("ck_q", type_="check")
        other.create_unique_constraint(batch.f("uq_r"), ["r"])
        batch.create_exclude_constraint("ex_q", ("a", "="), using="gist")
        batch.create_table_comment("batched")
        batch.drop_index("ix_q")
    with op.batch_alter_table("empty", recreate="never"):
        pass


def downgrade():
    with op.batch_alter_table("orders", schema="shop") as batch:
        batch.create_index("ix_q", ["q"])
        batch.drop_table_comment(existing_comment="batched")
        batch.drop_constraint("uq_r", type_="unique")
        batch.drop_column("r")
    op.drop_constraint("ex_two", "rooms", schema=None)
    op.drop_constraint("ck_in", "users", type_="check")
    op.drop_constraint("ck_c", table_name="users", type_="check")
    op.drop_constraint("uq_t", "users", "unique")
    op.drop_constraint(op.f("fk_f"), "a", type_="foreignkey")
