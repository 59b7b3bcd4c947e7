"""notes for gifts, longer names of people"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("gifts", sa.Column("note", sa.Text()))
    op.alter_column("people", "name", type_=sa.Text())


def downgrade() -> None:
    op.alter_column("people", "name", type_=sa.String(20))
    op.drop_column("gifts", "note")
