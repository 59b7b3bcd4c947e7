"""email"""

from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_users_email", table_name="users")
    op.drop_column("users", "email")


def downgrade() -> None:
    # expect: incomplete-downgrade "users.email may hold NULL (it was NOT NULL), has no default (it was '') and has no comment"
    op.add_column("users", sa.Column("email", sa.String(50)))
    # expect: incomplete-downgrade "the index ix_users_email is (email) (it was unique (email))"
    op.create_index("ix_users_email", "users", ["email"])
