"""Columns named by convention."""

from alembic import op
import sqlalchemy as sa

revision: str = "c0005"
down_revision: str | None = "c0004"


def upgrade() -> None:
    op.add_column("users", sa.Column("team_id", sa.Integer(), sa.ForeignKey("teams.id")))
    op.add_column("users", sa.Column("slug", sa.String(20), unique=True))
    op.add_column("users", sa.Column("city", sa.String(20), index=True))
    op.add_column("users", sa.Column("zip", sa.String(20), sa.CheckConstraint("zip <> ''", name="filled")))


def downgrade() -> None:
    op.drop_column("users", "zip")
    op.drop_index("ix_users_city", table_name="users")
    op.drop_column("users", "city")
    op.drop_column("users", "slug")
    op.drop_column("users", "team_id")
