"""
Names come from the convention of env.py.

Revision: c0002, the first
"""

from alembic import op
import sqlalchemy as sa

revision = "c0002"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("email", sa.String(80), unique=True),
        sa.Column("login", sa.String(80), index=True),
        sa.Column("age", sa.Integer(), nullable=False),
        sa.CheckConstraint("age > 0", name="positive_age"),
    )
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", ondelete="CASCADE")),
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("a", "b"),
        sa.ForeignKeyConstraint(["a", "b"], ["shop.pairs.x", "shop.pairs.y"]),
    )


def downgrade() -> None:
    op.drop_table("orders")
    op.drop_table("users")
