"""
Bulk inserts.

Revision: 0122, after 0121
"""

from alembic import op
import sqlalchemy as sa

revision = "0122"
down_revision = "0121"

countries = sa.table("countries", sa.column("code", sa.String(2)), sa.column("name", sa.String), sa.column("since", sa.String))


def upgrade() -> None:
    op.bulk_insert(
        countries,
        [
            {"code": "de", "name": "Germany", "since": "1949-05-23"},
            {"code": "ci", "name": "Côte d'Ivoire", "since": "1960-08-07"},
        ],
    )
    op.bulk_insert(countries, [{"code": "fr", "name": op.inline_literal("France")}], multiinsert=False)
    op.bulk_insert(countries, [])
    op.bulk_insert(countries, rows=[{"code": c} for c in ("at", "ch")])


def downgrade() -> None:
    op.execute(countries.delete().where(countries.c.code.in_(["de", "ci", "fr", "at", "ch"])))
