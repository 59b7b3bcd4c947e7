"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"

TOKEN = "ghp_0123456789abcdefghijklmnopqrstuvwxyz"  # expect: secrets-in-migration "a token of GitHub"


def upgrade() -> None:
    op.execute("ALTER ROLE app PASSWORD 'hunter2-Xk9'")  # expect: secrets-in-migration "the password of a role"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
