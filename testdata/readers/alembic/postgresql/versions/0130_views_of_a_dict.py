"""
Views of a dict.

Revision: 0130, after 0129
"""

from alembic import op

revision = "0130"
down_revision = "0129"

VIEWS = {
    "v_open": "SELECT id FROM loans WHERE status = 'open'",
    "v_lost": "SELECT id FROM loans WHERE status = 'lost'",
}


def upgrade() -> None:
    for name, query in VIEWS.items():
        op.execute(f"CREATE OR REPLACE VIEW {name} AS {query}")


def downgrade() -> None:
    for name in sorted(VIEWS, reverse=True):
        op.execute(f"DROP VIEW IF EXISTS {name}")
