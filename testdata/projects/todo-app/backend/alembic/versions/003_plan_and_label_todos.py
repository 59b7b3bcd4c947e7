"""todos can be planned and labelled

Revision ID: 003
Revises: 002
Create Date: 2024-06-30 08:10:33.904127

"""
import sqlalchemy as sa
from alembic import op

revision = "003"
down_revision = "002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("todos", sa.Column("urgency", sa.String(10), server_default="normal", nullable=False))
    op.add_column("todos", sa.Column("due", sa.Date()))
    op.add_column("todos", sa.Column("remind", sa.DateTime(timezone=True)))
    op.add_column("todos", sa.Column("repeats", sa.String(40)))
    op.add_column("todos", sa.Column("archived", sa.Boolean(), server_default="false", nullable=False))

    op.create_table(
        "labels",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("word", sa.String(30), nullable=False, unique=True),
    )
    op.create_table(
        "todo_labels",
        sa.Column("todo_id", sa.BigInteger(), sa.ForeignKey("todos.id", ondelete="CASCADE"), nullable=False),
        sa.Column("label_id", sa.BigInteger(), sa.ForeignKey("labels.id", ondelete="CASCADE"), nullable=False),
        sa.PrimaryKeyConstraint("todo_id", "label_id"),
    )

    for column in ("urgency", "due", "remind"):
        op.create_index(f"todos_{column}_idx", "todos", [column])
    op.create_index("todos_archived_idx", "todos", ["archived"])


def downgrade() -> None:
    op.drop_index("todos_archived_idx", "todos")
    for column in ("remind", "due", "urgency"):
        op.drop_index(f"todos_{column}_idx", "todos")
    op.drop_table("todo_labels")
    op.drop_table("labels")
    op.drop_column("todos", "archived")
    op.drop_column("todos", "repeats")
    op.drop_column("todos", "remind")
    op.drop_column("todos", "due")
    op.drop_column("todos", "urgency")
