"""b2"""
from alembic import op
import sqlalchemy as sa
import os
from pathlib import Path

revision = "b2"
down_revision = "a1"

HERE = os.path.dirname(os.path.abspath(__file__))


def upgrade() -> None:
    with open(os.path.join(HERE, "names.csv")) as file:
        lines = file.read()
    more = (Path(__file__).parent / "names.txt").read_text()
    seeded = open("alembic/seed/names.csv").read()
    op.execute("UPDATE users SET name = 'x' WHERE id = 7")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
