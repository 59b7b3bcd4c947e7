"""a copy of each table's columns"""

from alembic import op
from sqlalchemy import Column, DateTime, Integer, Text

revision = '0155'
down_revision = '0154'

COMMON = [("id", Integer), ("changed_at", DateTime), ("changed_by", Text)]


def upgrade():
    for base in ["books", "members", "loans"]:
        op.create_table(f"{base}_history", *[Column(name, kind, nullable=name != "id") for name, kind in COMMON])
        op.create_index(f"ix_{base}_history_id", f"{base}_history", ["id"])


def downgrade():
    for base in ["loans", "members", "books"]:
        op.drop_index(f"ix_{base}_history_id", table_name=f"{base}_history")
        op.drop_table(f"{base}_history")
