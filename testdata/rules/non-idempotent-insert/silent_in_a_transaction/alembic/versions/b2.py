"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("INSERT INTO roles (name) VALUES ('auditor')")
    op.execute("UPDATE users SET name = 'x' WHERE id = 7")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
