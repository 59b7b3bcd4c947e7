"""
Index concurrently.

Revision: 0070, after 0069
"""

from alembic import op

revision = "0070"
down_revision = "0069"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index("ix_members_email", "members", ["email"], unique=True, postgresql_concurrently=True)
    op.execute("ANALYZE members")


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("ix_members_email", table_name="members", postgresql_concurrently=True)
