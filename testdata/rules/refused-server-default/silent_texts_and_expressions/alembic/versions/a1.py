"""defaults"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "gifts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a", sa.Boolean(), nullable=False, server_default="false"),
        sa.Column("b", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("c", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("d", sa.DateTime(), nullable=False, server_default=sa.func.now()),
        sa.Column("e", sa.JSON(), nullable=False, server_default="{}"),
        sa.Column("f", sa.Text(), server_default=None),
    )


def downgrade() -> None:
    op.drop_table("gifts")
