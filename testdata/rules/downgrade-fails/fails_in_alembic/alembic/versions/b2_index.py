"""index"""

from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index("ix_users_email", "users", ["email"], postgresql_concurrently=True)


def downgrade() -> None:
    # expect: downgrade-fails "DROP INDEX CONCURRENTLY does not run inside a transaction"
    op.drop_index("ix_users_email", table_name="users", postgresql_concurrently=True)
