# expect: file-name-pattern "3d4e_add_b.py is not called %(rev)s_%(slug)s: that is 3c4d_add_b.py"
"""add b"""
from alembic import op

revision = "3c4d"
down_revision = "1a2b"


def upgrade() -> None:
    op.execute("CREATE TABLE b (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE b")
