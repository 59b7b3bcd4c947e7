"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    try:
        import json
    except ImportError:
        json = None
    try:
        op.execute("UPDATE users SET name = 'x' WHERE id = 7")
    except Exception as e:
        if "already" not in str(e):
            raise
    try:
        found = op.get_bind().execute(sa.text("SELECT 1")).scalar()
    except Exception:
        found = None
    try:
        value = {}["a"]
        op.execute("UPDATE users SET name = 'y' WHERE id = 7")
    except KeyError:
        value = ""


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
