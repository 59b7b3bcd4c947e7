"""
Covering index.

Revision: 0074, after 0073
"""

from alembic import op

revision = "0074"
down_revision = "0073"


def upgrade() -> None:
    op.create_index("ix_loans_cover", "loans", ["member_id"], postgresql_include=["book_id", "Status"])
    op.create_index("ix_loans_none", "loans", ["member_id"], postgresql_include=[])
    op.create_index("ix_loans_fast", "loans", ["member_id"], postgresql_tablespace="fast", postgresql_with={"fillfactor": 70})


def downgrade() -> None:
    op.drop_index("ix_loans_fast", "loans")
    op.drop_index("ix_loans_none", "loans", postgresql_include=[])
    op.drop_index("ix_loans_cover", "loans", postgresql_include=["book_id", "Status"])
