"""Drop everything of the pilot."""

from alembic import op
import sqlalchemy as sa

revision: str = "0181"
down_revision: str | None = "0180"


def upgrade() -> None:
    op.drop_index("ix_fill", table_name="loans")
    op.drop_constraint("ck_sum", "boxes", type_="check")
    op.drop_table("answers")
    op.drop_column("loans", "note")
    op.execute("DROP SCHEMA north CASCADE")


def downgrade() -> None:
    op.execute("CREATE SCHEMA north")
    op.add_column("loans", sa.Column("note", sa.Text()))
    op.create_table("answers", sa.Column("id", sa.Integer, primary_key=True))
