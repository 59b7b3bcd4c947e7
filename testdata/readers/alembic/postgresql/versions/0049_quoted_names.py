"""Names that need their quotes."""

from alembic import op
import sqlalchemy as sa

revision: str = "0049"
down_revision: str | None = "0048"


def upgrade() -> None:
    op.add_column("Order", sa.Column("Group", sa.Integer()))
    op.add_column("order", sa.Column("user", sa.Integer(), index=True))
    op.add_column("with space", sa.Column('quo"ted', sa.Integer()))
    op.add_column("t", sa.Column("naïve", sa.Integer()))
    op.add_column("t", sa.Column("2nd", sa.Integer()))
    op.add_column("t", sa.Column("percent%", sa.Integer()))
    op.add_column("t", sa.Column("a:b", sa.Integer()), schema="Weird.Schema")


def downgrade() -> None:
    op.drop_column("t", "a:b", schema="Weird.Schema")
    op.drop_column("t", "2nd")
    op.drop_column("with space", 'quo"ted')
    op.drop_column("order", "user")
    op.drop_column("Order", "Group")
