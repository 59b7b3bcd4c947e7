"""indexes and constraints"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy import text

revision = "0004"
down_revision = "0003"


def upgrade():
    op.create_index("ix_one", "users", ["email"])
    op.create_index(op.f("ix_two"), "users", ["email", "Mixed"], unique=True, schema="shop")
    op.create_index("ix_three", "users", [text("lower(email)"), sa.text("name DESC")], postgresql_using="BTREE")
    op.create_index(
        "ix_four", "users", ["doc"], postgresql_using="gin", postgresql_ops={"doc": "jsonb_path_ops"},
        postgresql_with={"fastupdate": "off"}, postgresql_tablespace="fast",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_five", "users", ["a"], postgresql_include=["b", "c"], postgresql_where="a > 0")
    op.create_index("ix_six", "users", [sa.func.lower(sa.column("email"))])
    op.create_index("ix_seven", "users", [sa.column("a").desc(), sa.desc("b"), sa.column("c").asc().nulls_last()])
    with op.get_context().autocommit_block():
        op.create_index("ix_eight", "users", ["b"], postgresql_concurrently=True)
        op.drop_index("ix_one", table_name="users", postgresql_concurrently=True)
    op.drop_index("ix_two", "users", schema="shop")
    op.drop_index("ix_three")
    op.create_foreign_key("fk_one", "orders", "users", ["user_id"], ["id"])
    op.create_foreign_key(
        "fk_two", "orders", "users", ["user_id", "b"], ["id", "c"], ondelete="SET NULL", onupdate="CASCADE",
        deferrable=True, initially="DEFERRED", source_schema="shop", referent_schema="public",
        postgresql_not_valid=True,
    )
    op.create_foreign_key(None, "orders", "users", ["x"], ["y"], deferrable=False, match="SIMPLE")
    op.create_unique_constraint("uq_one", "users", ["a", "b"], schema="shop", deferrable=True, initially="IMMEDIATE")
    op.create_unique_constraint(None, "users", ["a"])
    op.create_primary_key("pk_one", "users", ["id"])
    op.create_check_constraint("ck_one", "users", "age > 0", schema="shop")
    op.create_check_constraint("ck_two", "users", sa.text("age < 10"), postgresql_not_valid=True)
    op.create_exclude_constraint("ex_one", "rooms", ("during", "&&"), ("room", "="), using="gist", where="room > 0")
    op.drop_constraint("uq_one", "users", type_="unique", schema="shop")
    op.drop_constraint("fk_one", "orders", type_="foreignkey")
    op.rename_table("orders", "Bestellungen")
    op.rename_table("a", "b", schema="shop")
    op.create_table_comment("users", "it's people", existing_comment="people", schema="shop")
    op.drop_table_comment("users", existing_comment="people")
    op.create_table(
        "indexed",
        sa.Column("a", sa.Integer),
        sa.Index("ix_indexed_a", "a", unique=True, postgresql_where=sa.text("a > 1")),
        sa.UniqueConstraint("a", name="uq_indexed"),
    )


def downgrade():
    op.drop_table("indexed")
    op.create_table_comment("users", "people", schema="shop", existing_comment="it's people")
    op.rename_table("b", "a", schema="shop")
    op.rename_table("Bestellungen", "orders")
    for name in ("fk_two", "pk_one"):
        op.drop_constraint(name, "orders" if name.startswith("fk") else "users", schema="shop")
    op.drop_constraint("ck_one", "users", schema="shop", type_="check")
    op.drop_constraint("ex_one", "rooms")
    op.drop_index("ix_seven", "users")
    op.drop_index("ix_six")
    with op.get_context().autocommit_block():
        op.drop_index("ix_eight", "users", postgresql_concurrently=True)
    op.drop_index("ix_five", table_name="users", postgresql_where=sa.text("a > 0"), postgresql_include=["b", "c"])
