"""wider"""
from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("readings", "a", type_=sa.BigInteger())  # expect: alter-column-type-rewrites-table ""
    op.alter_column("readings", "b", type_=sa.BigInteger())  # expect: alter-column-type-rewrites-table "", combinable-alters "readings is rewritten right behind"


def downgrade() -> None:
    op.alter_column("readings", "b", type_=sa.Integer())
    op.alter_column("readings", "a", type_=sa.Integer())
