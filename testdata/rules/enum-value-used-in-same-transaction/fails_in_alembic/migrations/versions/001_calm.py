"""calm"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TYPE mood AS ENUM ('glad', 'sad')")
    op.execute("ALTER TYPE mood ADD VALUE 'calm'")
    op.execute("SELECT 'calm'::mood")  # expect: enum-value-used-in-same-transaction "refuses to use 'calm'"


def downgrade() -> None:
    op.execute("DROP TYPE mood")
