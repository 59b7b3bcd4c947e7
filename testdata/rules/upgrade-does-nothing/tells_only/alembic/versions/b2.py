"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("gifts", sa.Column("c", sa.Text()))
    op.alter_column("gifts", "c", existing_type=sa.Text(), existing_nullable=True)  # expect: upgrade-does-nothing "this changes nothing"


def downgrade() -> None:
    op.drop_column("gifts", "c")
