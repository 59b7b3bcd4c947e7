"""
Defaults of literals.

Revision: 0038, after 0037
"""

from sqlalchemy.sql import expression
from alembic import op
import sqlalchemy as sa

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    op.add_column("events", sa.Column("handled", sa.Boolean(), server_default=expression.false(), nullable=False))
    op.add_column("events", sa.Column("visible", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column("events", sa.Column("kind", sa.String(10), server_default=sa.literal("none")))
    op.add_column("events", sa.Column("nothing", sa.String(10), server_default=sa.null()))
    op.add_column("events", sa.Column("number", sa.Integer(), server_default=sa.literal_column("42")))
    op.add_column("events", sa.Column("typed", sa.Text(), server_default=sa.cast("x", sa.Text)))
    op.add_column("events", sa.Column("clause", sa.String(3), sa.DefaultClause("abc")))


def downgrade() -> None:
    op.drop_column("events", "clause")
    op.drop_column("events", "typed")
    op.drop_column("events", "number")
    op.drop_column("events", "nothing")
    op.drop_column("events", "kind")
    op.drop_column("events", "visible")
    op.drop_column("events", "handled")
