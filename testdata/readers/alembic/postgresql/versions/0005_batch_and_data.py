"""batch and data"""
from textwrap import dedent

from alembic import op
import sqlalchemy as sa

revision = "0005"
down_revision = ("0004",)
branch_labels = ("data",)
depends_on = ["0003"]

TABLE = "users"
ROLES = [("admin", 1), ("guest", 2)]


def rename(table, old, new):
    op.alter_column(table, old, new_column_name=new)


def upgrade():
    with op.batch_alter_table("users", schema="shop") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, sa.ForeignKey("teams.id", name="fk_a")))
        batch_op.drop_column("b")
        batch_op.alter_column("c", nullable=False, type_=sa.Text())
        batch_op.create_index("ix_a", ["a"], unique=False)
        batch_op.create_index(batch_op.f("ix_b"), ["b"])
        batch_op.drop_index("ix_c")
        batch_op.create_foreign_key("fk_d", "teams", ["d"], ["id"])
        batch_op.create_unique_constraint("uq_e", ["e"])
        batch_op.create_check_constraint("ck_f", "f > 0")
        batch_op.create_primary_key("pk_g", ["g"])
        batch_op.drop_constraint("uq_h", type_="unique")
        op.execute("SELECT 1")
    op.execute("UPDATE users SET name = 'x' WHERE name IS NULL; DELETE FROM logs")
    op.execute(sa.text("INSERT INTO users (name) VALUES ('y')"))
    op.execute(f"ALTER TABLE {TABLE} ADD COLUMN z int")
    op.execute(
        "CREATE INDEX ix_z "
        "ON users (z)"
    )
    op.execute(dedent("""
        ALTER TABLE users
          ADD CONSTRAINT fk_z FOREIGN KEY (z)
          REFERENCES teams (id) NOT VALID
    """))
    op.execute("UPDATE users SET a = '{}' WHERE b LIKE '{}'".format("q", "r"))
    op.execute("DROP TABLE IF EXISTS %s" % "old_users")
    for role, number in ROLES:
        op.execute("INSERT INTO roles VALUES ('" + role + "', " + str(number) + ")")
    rename("users", "z", "y")
    rename(TABLE, old="y", new="z")
    users = sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.String))
    op.execute(users.update().where(users.c.id == 5).values(name="Ed"))
    op.execute(users.delete())
    op.bulk_insert(users, [{"id": 1, "name": "a"}])
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION IF NOT EXISTS citext")
    else:
        op.execute("DROP EVERYTHING")
    op.execute(sa.schema.CreateSequence(sa.Sequence("numbers", schema="shop")))


def downgrade():
    op.execute("DROP SEQUENCE shop.numbers")
    op.execute("DELETE FROM roles WHERE name IN ('admin', 'guest')")
    op.execute("ALTER TABLE users DROP COLUMN z")
    with op.batch_alter_table("users", schema="shop") as batch_op:
        batch_op.create_unique_constraint("uq_h", ["h"])
        batch_op.drop_constraint("pk_g", type_="primary")
        batch_op.drop_constraint("ck_f", type_="check")
        batch_op.drop_constraint("uq_e", type_="unique")
        batch_op.drop_constraint("fk_d", type_="foreignkey")
        batch_op.create_index("ix_c", ["c"])
        batch_op.drop_index(batch_op.f("ix_b"))
        batch_op.drop_index("ix_a")
        batch_op.alter_column("c", existing_type=sa.Text(), nullable=True, type_=sa.String(10))
        batch_op.add_column(sa.Column("b", sa.Integer(), nullable=True))
        batch_op.drop_column("a")
