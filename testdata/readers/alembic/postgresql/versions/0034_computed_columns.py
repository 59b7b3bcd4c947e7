"""
Computed columns.

Revision: 0034, after 0033
"""

from alembic import op
import sqlalchemy as sa

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.create_table(
        "boxes",
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("area", sa.Integer, sa.Computed("length * width")),
        sa.Column("label", sa.Text, sa.Computed(sa.text("length || 'x' || width"), persisted=True), nullable=False),
    )
    op.add_column("boxes", sa.Column("long", sa.Boolean, sa.Computed("length > 100")))


def downgrade() -> None:
    op.drop_column("boxes", "long")
    op.drop_table("boxes")
