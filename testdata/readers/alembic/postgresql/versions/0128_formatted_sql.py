"""formatted sql

Revision ID: 0128
Revises: 0127
Create Date: 2024-05-17 08:44:52.013632

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "0128"
down_revision = "0127"
branch_labels = None
depends_on = None

SCHEMA = "shop"
GRANT = "GRANT {what} ON TABLE {table} TO {role}"


def upgrade():
    op.execute(f"CREATE TABLE {SCHEMA}.copies (id int, book_id int)")
    op.execute(GRANT.format(what="SELECT", table=f"{SCHEMA}.copies", role="reader"))
    op.execute("COMMENT ON TABLE %s.%s IS '%s'" % (SCHEMA, "copies", "all of them"))
    op.execute("ALTER TABLE " + SCHEMA + ".copies ADD COLUMN n int")
    op.execute("ALTER TABLE {0}.copies ADD COLUMN {1} int".format(SCHEMA, "m"))


def downgrade():
    op.execute(f"DROP TABLE {SCHEMA}.copies")
