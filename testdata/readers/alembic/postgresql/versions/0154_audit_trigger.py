"""
A function, a trigger, and the table that they fill.

Revision: 0154, after 0153
"""

from alembic import op
import sqlalchemy as sa

revision = "0154"
down_revision = "0153"

FUNCTION = """
CREATE FUNCTION log_change() RETURNS trigger AS $body$
BEGIN
    INSERT INTO changes (table_name, at) VALUES (TG_TABLE_NAME, now());
    RETURN NULL;
END;
$body$ LANGUAGE plpgsql
"""


def upgrade() -> None:
    op.create_table(
        "changes",
        sa.Column("table_name", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.execute(FUNCTION)
    for table in ("books", "members"):
        op.execute(f"CREATE TRIGGER log_{table} AFTER UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION log_change()")


def downgrade() -> None:
    for table in ("members", "books"):
        op.execute(f"DROP TRIGGER log_{table} ON {table}")
    op.execute("DROP FUNCTION log_change()")
    op.drop_table("changes")
