"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    found = op.get_bind().execute(sa.text("SELECT count(*) FROM users WHERE id = 7")).scalar()
    if found != 1:
        raise RuntimeError("there is no user 7")
    op.execute("UPDATE users SET name = 'x' WHERE id = 7")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
