"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_constraint(None, "gifts", type_="foreignkey")  # expect: unnamed-constraint "SQLAlchemy raises a CompileError"


def downgrade() -> None:
    op.execute("SELECT 1")
