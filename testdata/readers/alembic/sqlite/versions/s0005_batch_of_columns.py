"""A batch that only adds is not copied."""

from alembic import op
import sqlalchemy as sa

revision: str = "s0005"
down_revision: str | None = "s0004"


def upgrade() -> None:
    with op.batch_alter_table("notes") as batch_op:
        batch_op.add_column(sa.Column("icon", sa.String(20), server_default="none"))
        batch_op.create_index("ix_notes_icon", ["icon"])


def downgrade() -> None:
    with op.batch_alter_table("notes") as batch_op:
        batch_op.drop_index("ix_notes_icon")
