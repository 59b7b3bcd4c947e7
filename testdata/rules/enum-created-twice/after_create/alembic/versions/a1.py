"""a1"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def upgrade() -> None:
    state = postgresql.ENUM("open", "done", name="state")
    state.create(op.get_bind())
    op.create_table(
        "gifts",
        sa.Column("id", sa.Integer(), primary_key=True),
        # expect: enum-created-twice "create_table creates the type state for this column, and it is there already"
        sa.Column("c", postgresql.ENUM("open", "done", name="state")),
    )


def downgrade() -> None:
    op.drop_table("gifts")
    op.execute("DROP TYPE state")
