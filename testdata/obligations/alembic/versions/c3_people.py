"""users are people"""

from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade():
    op.rename_table("users", "people")
    op.execute("CREATE VIEW users AS SELECT * FROM people")


def downgrade():
    op.execute("DROP VIEW users")
    op.rename_table("people", "users")
