"""
Constants of the module.

Revision: 0150, after 0149
"""

from alembic import op
import sqlalchemy as sa

revision = "0150"
down_revision = "0149"

TABLE = "loans"
COLUMN = "priority"
INDEX = f"ix_{TABLE}_{COLUMN}"
CHECK = "ck_" + TABLE + "_" + COLUMN
LEVELS = ("low", "high")


def upgrade() -> None:
    op.add_column(TABLE, sa.Column(COLUMN, sa.String(max(len(level) for level in LEVELS)), server_default=LEVELS[0]))
    op.create_check_constraint(CHECK, TABLE, f"{COLUMN} IN ({', '.join(repr(level) for level in LEVELS)})")
    op.create_index(INDEX, TABLE, [COLUMN])


def downgrade() -> None:
    op.drop_index(INDEX, table_name=TABLE)
    op.drop_constraint(CHECK, TABLE, type_="check")
    op.drop_column(TABLE, COLUMN)
