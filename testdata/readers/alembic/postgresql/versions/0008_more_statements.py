# -*- coding: utf-8 -*-
"""statements in every form"""
from __future__ import annotations

import textwrap
from datetime import datetime
from string import Template

import sqlalchemy
from alembic import op
from sqlalchemy import String, and_, bindparam, column, delete, insert, null, or_, select, table, text, update
from sqlalchemy.schema import CreateSchema, DropSchema, DropSequence, Sequence

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: None = None

SCHEMA = "shop"
TABLE = f"{SCHEMA}.users"
CREATE_VIEW = """
CREATE VIEW active_users AS
SELECT id, name
FROM users
WHERE active;
"""
VIEWS = {"a_view": "SELECT 1 AS one", "b_view": "SELECT 2 AS two"}
DROPS = ["DROP TABLE IF EXISTS d1", "DROP TABLE IF EXISTS d2"]
GRANT = "GRANT SELECT ON {table} TO {role}"

users = table("users", column("id", sqlalchemy.Integer), column("name", String), column("active", sqlalchemy.Boolean))
accounts = sqlalchemy.table("accounts", sqlalchemy.column("n", sqlalchemy.Integer), schema="shop")


class Names:
    OLD = "was"
    NEW = "is_now"


def grant(role, *, name="users"):
    return GRANT.format(table=name, role=role)


def add_timestamps(name: str, columns: tuple[str, ...] = ("created_at", "updated_at")) -> None:
    for each in columns:
        op.add_column(name, sqlalchemy.Column(each, sqlalchemy.DateTime(), server_default=sqlalchemy.func.now()))


def upgrade() -> None:
    op.execute(CREATE_VIEW)
    op.execute("DROP VIEW " "active_users")
    op.execute("DROP VIEW " + "active_" + "users")
    op.execute(sqltext="DROP VIEW active_users")
    op.execute(text("""UPDATE users SET name = 'a\\b', x = '\\:y' WHERE id = 1"""))
    op.execute(r"UPDATE users SET name = '\d' WHERE id = 1")
    op.execute(f"""ALTER TABLE {TABLE} RENAME COLUMN {Names.OLD} TO {Names.NEW}""")
    op.execute(f"COMMENT ON TABLE {TABLE} IS '{{}} {1 + 1:d} {'x'!r:>3}'") if False else None
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {query}")
    for name in VIEWS:
        op.execute("DROP VIEW %s" % name)
    for statement in DROPS + ["DROP TABLE d3"]:
        op.execute(statement)
    for statement in "DROP TABLE e1; DROP TABLE e2".split(";"):
        op.execute(statement.strip())
    op.execute("; ".join(["DROP TABLE f1", "DROP TABLE f2"]))
    op.execute(grant("reader"))
    op.execute(grant(role="writer", name=TABLE))
    op.execute("DROP TABLE %(name)s" % {"name": "g1"})
    op.execute("DROP TABLE {0}_{suffix}".format("g", suffix=2))
    op.execute(Template("DROP TABLE $name").substitute(name="g3")) if False else None
    op.execute(
        textwrap.dedent(
            """\
            CREATE FUNCTION touch() RETURNS trigger AS $$
            BEGIN
                NEW.updated_at := now();
                RETURN NEW;
            END;
            $$ LANGUAGE plpgsql
            """
        )
    )
    op.execute("""
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
                CREATE TYPE mood AS ENUM ('sad', 'ok');
            END IF;
        END $$;
    """)
    sql = "ALTER TABLE users"
    sql += " ADD COLUMN built int"
    op.execute(sql)
    parts = []
    for each in ("x", "y"):
        parts.append(f"ADD COLUMN {each} int")
    op.execute("ALTER TABLE users " + ", ".join(parts))
    op.execute("ALTER TABLE users " + ", ".join(f"DROP COLUMN {each}" for each in ("x", "y")))
    add_timestamps("users")
    add_timestamps("orders", columns=("seen_at",))
    op.execute(users.update().where(users.c.name == op.inline_literal("x")).values({"name": op.inline_literal("y")}))
    op.execute(users.update().values(active=None))
    op.execute(update(users).where(and_(users.c.id > 5, users.c.name.is_(None))).values(name="z"))
    op.execute(users.delete().where(users.c.id == 1))
    op.execute(delete(accounts))
    op.execute(users.insert().values(id=1, name="n"))
    op.execute(insert(accounts).values({"n": 1}))
    op.execute(accounts.insert().from_select(["n"], select([users.c.id])))
    op.bulk_insert(accounts, [{"n": 1}], multiinsert=False)
    op.bulk_insert(users, rows=[{"id": i, "name": f"u{i}"} for i in range(1)])
    made = op.create_table("made", sqlalchemy.Column("id", sqlalchemy.Integer), schema="shop")
    op.bulk_insert(made, [{"id": 1}])
    op.execute(CreateSchema("audit"))
    op.execute(DropSchema("audit", cascade=True) if True else None)
    op.execute(DropSequence(Sequence("numbers", schema="shop")))
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("LOCK TABLE users IN ACCESS EXCLUSIVE MODE")
    op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'fine' AFTER 'ok'")
    op.execute("-- nothing but a remark")
    op.execute("ALTER TABLE users ALTER COLUMN \"Odd Name\" SET NOT NULL")
    if op.get_bind() is not None or True:
        op.execute("SELECT 1")


def downgrade() -> None:
    op.execute(DropSchema("audit"))
    op.drop_table("made", schema=SCHEMA)
    op.execute("DROP FUNCTION touch()")
    op.execute(users.delete().where(users.c.id.in_([1, 2])))
    op.execute(accounts.delete())
    op.execute(text("ALTER TABLE users DROP COLUMN built"))
    for name in ("users", "orders"):
        for each in ["created_at", "updated_at"] if name == "users" else ["seen_at"]:
            op.drop_column(name, each)
