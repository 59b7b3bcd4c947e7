"""b2"""
from alembic import op
import sqlalchemy as sa
import os
from alembic import context

revision = "b2"
down_revision = "a1"

ENVIRONMENT = os.environ.get("APP_ENV", "production")  # expect: environment-dependent "os.environ.get("APP_ENV") decides whether this runs"


def upgrade() -> None:
    if ENVIRONMENT == "production":
        op.execute("UPDATE users SET name = 'x' WHERE id = 7")
    op.execute(f"UPDATE users SET name = '{os.getenv('NAME')}' WHERE id = 8")  # expect: environment-dependent "what this does depends on os.getenv("NAME"): databases that have run the same migrations differ"  # expect: unread-statement "this part"
    seed = "seed" in context.get_x_argument(as_dictionary=True)  # expect: environment-dependent "alembic.context.get_x_argument() decides whether this runs"
    if not seed:
        return
    op.execute("UPDATE users SET name = 'y' WHERE id = 9")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
