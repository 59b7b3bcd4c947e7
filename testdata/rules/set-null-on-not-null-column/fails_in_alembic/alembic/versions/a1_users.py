"""a1"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), primary_key=True),
        # expect: set-null-on-not-null-column "orders.user_id"
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", ondelete="SET NULL"), nullable=False),
    )


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
