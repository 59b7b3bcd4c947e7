# expect: more-than-one-logical-change "2 changes that nothing here connects: of recipes and stats; of users"
"""add may_edit to users"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("recipes", "seen", server_default=sa.text("now()"))
    op.alter_column("stats", "seen", server_default=sa.text("now()"))
    op.add_column("users", sa.Column("may_edit", sa.Boolean(), server_default=sa.text("false"), nullable=False))


def downgrade() -> None:
    op.drop_column("users", "may_edit")
    op.alter_column("stats", "seen", server_default=None)
    op.alter_column("recipes", "seen", server_default=None)
