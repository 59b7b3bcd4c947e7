"""
Loop of indexes.

Revision: 0078, after 0077
"""

from alembic import op

revision = "0078"
down_revision = "0077"

TABLES = ("loans", "fines", "bookings")


def upgrade() -> None:
    for table in TABLES:
        op.create_index(f"ix_{table}_member", table, ["member_id"])
    for n, table in enumerate(TABLES):
        op.create_index("ix_%s_%d" % (table, n), table, ["id"])


def downgrade() -> None:
    for n, table in enumerate(TABLES):
        op.drop_index("ix_%s_%d" % (table, n), table)
    for table in TABLES:
        op.drop_index(f"ix_{table}_member", table_name=table)
