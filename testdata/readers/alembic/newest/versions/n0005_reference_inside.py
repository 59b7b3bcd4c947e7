"""A reference that is checked as the column is added."""

from alembic import op
import sqlalchemy as sa

revision: str = "n0005"
down_revision: str | None = "n0004"


def upgrade() -> None:
    op.add_column("accounts", sa.Column("owner_id", sa.Integer(), sa.ForeignKey("members.id")), inline_references=True)
    op.add_column("accounts", sa.Column("team_id", sa.Integer(), sa.ForeignKey("shop.teams.id", name="fk_team", ondelete="SET NULL", deferrable=True), nullable=True), inline_references=True)
    op.add_column("accounts", sa.Column("other_id", sa.Integer(), sa.ForeignKey("members.id", name="fk_other")), inline_references=False)


def downgrade() -> None:
    op.drop_column("accounts", "other_id")
    op.drop_column("accounts", "team_id")
    op.drop_column("accounts", "owner_id")
