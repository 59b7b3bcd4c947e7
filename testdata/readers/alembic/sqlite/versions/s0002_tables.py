"""
The notes of a small application.

Revision: s0002, the first
"""

from alembic import op
import sqlalchemy as sa

revision = "s0002"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=80), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("pinned", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("at", sa.DateTime(), server_default=sa.text("CURRENT_TIMESTAMP")),
        sa.Column("price", sa.Numeric(8, 2)),
        sa.Column("kind", sa.Enum("a", "long", name="note_kind")),
        sa.Column("state", sa.Enum("on", "off", name="note_state", create_constraint=True)),
        sa.Column("data", sa.JSON()),
        sa.Column("file", sa.LargeBinary()),
        sa.Column("score", sa.Float()),
        sa.Column("small", sa.SmallInteger()),
        sa.Column("due", sa.Date()),
        sa.Column("clock", sa.Time()),
        sa.Column("parent_id", sa.Integer(), sa.ForeignKey("notes.id")),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("title", name="uq_notes_title"),
    )


def downgrade() -> None:
    op.drop_table("notes")
