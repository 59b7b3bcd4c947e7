"""Contract: the old column goes."""

from alembic import op
import sqlalchemy as sa

revision: str = "0149"
down_revision: str | None = "0148"


def upgrade() -> None:
    op.alter_column("members", "last_name", existing_type=sa.Unicode(length=80), nullable=False)
    op.drop_column("members", "family_name")


def downgrade() -> None:
    op.add_column("members", sa.Column("family_name", sa.Unicode(length=120), server_default="", nullable=False))
    op.execute("UPDATE members SET family_name = last_name")
    op.alter_column("members", "family_name", server_default=None)
    op.alter_column("members", "last_name", existing_type=sa.Unicode(length=80), nullable=True)
