"""Change types."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: alter-column-type-rewrites-table error "changing id from integer to bigint"
    op.alter_column("orders", "id", existing_type=sa.Integer(), type_=sa.BigInteger())
    # expect: alter-column-type-rewrites-table error "changing code"
    # expect: narrowing-type-change "the statement fails if a value is no integer"
    op.alter_column("orders", "code", type_=sa.Integer(), postgresql_using="code::integer")
    op.alter_column("orders", "code", existing_type=sa.String(20), nullable=True)


def downgrade() -> None:
    op.alter_column("orders", "code", type_=sa.String(20))
    op.alter_column("orders", "id", type_=sa.Integer())
