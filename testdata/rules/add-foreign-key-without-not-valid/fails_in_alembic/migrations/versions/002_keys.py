"""Reference users."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: add-foreign-key-without-not-valid "every row of orders is checked against users"
    op.create_foreign_key("orders_user_fk", "orders", "users", ["user_id"], ["id"])
    # expect: add-foreign-key-without-not-valid "every row of orders is checked against users"
    op.add_column("orders", sa.Column("payer_id", sa.BigInteger(), sa.ForeignKey("users.id")))


def downgrade() -> None:
    op.drop_column("orders", "payer_id")
    op.drop_constraint("orders_user_fk", "orders", type_="foreignkey")
