"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.create_table(
        "wishes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("c", sa.Enum("open", "done", name="state")),  # expect: enum-created-twice "only where all revisions run at once it goes unnoticed"
    )


def downgrade() -> None:
    op.drop_table("wishes")
