# expect: file-name-pattern warning "add_a.py is not called %(rev)s_%(slug)s: that is 1a2b_add_a_and_what_belongs_to_it_whatever_.py"
"""add a, and what belongs to it, whatever it may be"""
from alembic import op

revision = "1a2b"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE a (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE a")
