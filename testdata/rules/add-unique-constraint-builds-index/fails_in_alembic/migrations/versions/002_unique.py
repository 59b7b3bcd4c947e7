"""One name, one user."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: add-unique-constraint-builds-index "the index of users_name_key is built"
    op.create_unique_constraint("users_name_key", "users", ["name"])
    # expect: add-unique-constraint-builds-index "the index of users_handle_key is built"
    op.add_column("users", sa.Column("handle", sa.Text(), unique=True))


def downgrade() -> None:
    op.drop_column("users", "handle")
    op.drop_constraint("users_name_key", "users", type_="unique")
