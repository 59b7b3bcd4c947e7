"""Loop in batch."""

from alembic import op
import sqlalchemy as sa

revision: str = "0101"
down_revision: str | None = "0100"

FLAGS = ["audio", "large_print", "for_children"]


def upgrade() -> None:
    with op.batch_alter_table("editions") as batch_op:
        for flag in FLAGS:
            batch_op.add_column(sa.Column(flag, sa.Boolean(), nullable=False, server_default=sa.false()))
            batch_op.create_index(batch_op.f(f"ix_editions_{flag}"), [flag], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("editions") as batch_op:
        for flag in reversed(FLAGS):
            batch_op.drop_index(batch_op.f(f"ix_editions_{flag}"))
            batch_op.drop_column(flag)
