"""Everything in a schema."""

from alembic import op
import sqlalchemy as sa

revision: str = "0053"
down_revision: str | None = "0052"


def upgrade() -> None:
    op.alter_column("shipments", "state", nullable=True, server_default=sa.text("'packed'"), comment="where it is", new_column_name="State", schema="shop")


def downgrade() -> None:
    op.alter_column("shipments", "State", nullable=False, server_default=None, comment=None, new_column_name="state", schema="shop")
