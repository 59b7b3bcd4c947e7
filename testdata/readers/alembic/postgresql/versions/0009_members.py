"""Members of the library."""

from alembic import op
import sqlalchemy as sa

revision: str = "0009"
down_revision: str | None = "0008"


def upgrade() -> None:
    op.create_table(
        "members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("card_number", sa.String(length=12), nullable=False),
        sa.Column("family_name", sa.Unicode(length=80), nullable=False),
        sa.Column("notes", sa.UnicodeText()),
        sa.Column("born_on", sa.Date()),
        sa.Column("opens_at", sa.Time()),
        sa.Column("joined_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("card_number"),
    )


def downgrade() -> None:
    op.drop_table("members")
