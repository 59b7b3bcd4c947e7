"""
Row security.

Revision: 0162, after 0161
"""

from alembic import op

revision = "0162"
down_revision = "0161"


def upgrade() -> None:
    op.execute("ALTER TABLE members ENABLE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY own_row ON members USING (login = current_user)")


def downgrade() -> None:
    op.execute("DROP POLICY own_row ON members")
    op.execute("ALTER TABLE members DISABLE ROW LEVEL SECURITY")
