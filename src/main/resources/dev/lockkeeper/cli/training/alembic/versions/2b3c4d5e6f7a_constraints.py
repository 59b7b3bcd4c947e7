"""constraints"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "2b3c4d5e6f7a"
down_revision: Union[str, None] = "1a2b3c4d5e6f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

TABLES = ["orders", "users"]


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("changed", sa.DateTime(timezone=True), server_default=sa.text("now()")))
    op.add_column("orders", sa.Column("labels", postgresql.JSONB(), nullable=True))
    op.add_column("orders", sa.Column("kind", sa.Enum("a", "b", name="kind"), nullable=False))
    op.alter_column("orders", "state", existing_type=sa.String(20), type_=sa.Text(), nullable=False)
    op.create_foreign_key("orders_user_fk", "orders", "users", ["user_id"], ["id"], ondelete="CASCADE")
    op.create_unique_constraint("orders_state_key", "orders", ["state"])
    op.create_check_constraint("orders_check", "orders", "user_id > 0")
    with op.get_context().autocommit_block():
        op.create_index("orders_kind", "orders", ["kind"], postgresql_concurrently=True)
    op.execute(
        """
        UPDATE orders
           SET state = 'open'
        """
    )


def downgrade() -> None:
    op.drop_constraint("orders_check", "orders", type_="check")
    op.drop_constraint("orders_state_key", "orders", type_="unique")
    op.drop_constraint("orders_user_fk", "orders", type_="foreignkey")
    op.drop_column("orders", "labels")
    for table in TABLES:
        op.drop_column(table, "changed")
