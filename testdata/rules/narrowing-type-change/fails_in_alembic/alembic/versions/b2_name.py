"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: alter-column-type-rewrites-table "users"
    # expect: narrowing-type-change "more than 40 characters"
    op.alter_column("users", "name", type_=sa.String(40))


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
