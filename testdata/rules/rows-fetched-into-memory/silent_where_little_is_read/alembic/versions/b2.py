"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    connection = op.get_bind()
    users = sa.table("users", sa.column("id"), sa.column("name"))
    count = connection.execute(sa.text("SELECT count(*) FROM users")).scalar()
    wrong = connection.execute(sa.text("SELECT id FROM users WHERE name = ''")).fetchall()
    if wrong:
        raise RuntimeError("these have no name: %s" % wrong)
    tables = connection.execute(sa.text("SELECT table_name FROM information_schema.tables")).fetchall()
    for table in tables:
        connection.execute(sa.text("SELECT 1"))
    names = connection.execute(sa.text("SELECT DISTINCT name FROM users")).fetchall()
    one = connection.execute(sa.select(users)).first()
    for row in connection.execute(sa.text("SELECT id FROM users WHERE name IS NULL LIMIT 100")).fetchall():
        connection.execute(sa.text("UPDATE users SET name = '' WHERE id = :id"), {"id": row.id})
    for part in connection.execution_options(yield_per=100).execute(sa.select(users)).partitions():
        connection.execute(sa.text("SELECT 2"))
    op.create_table("fresh", sa.Column("id", sa.Integer(), primary_key=True))
    fresh = connection.execute(sa.text("SELECT id FROM fresh")).fetchall()


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
