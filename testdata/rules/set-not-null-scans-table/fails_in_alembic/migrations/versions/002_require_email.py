"""Require an email."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: set-not-null-scans-table "every row of users is read to look for a NULL in email"
    op.alter_column("users", "email", existing_type=sa.Text(), nullable=False)


def downgrade() -> None:
    op.alter_column("users", "email", existing_type=sa.Text(), nullable=True)
