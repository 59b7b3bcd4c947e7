"""gin and gist

Revision ID: 0072
Revises: 0071
Create Date: 2024-03-17 00:36:48.570168

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "0072"
down_revision = "0071"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_events_payload", "events", ["payload"], postgresql_using="gin")
    op.create_index("ix_events_paths", "events", ["payload"], postgresql_using="gin", postgresql_ops={"payload": "jsonb_path_ops"})
    op.create_index("ix_bookings_days", "bookings", ["days"], postgresql_using="gist")
    op.create_index("ix_books_title_trgm", "books", ["title"], postgresql_using="GIN", postgresql_ops={"title": "gin_trgm_ops"})
    op.create_index("ix_events_hash", "events", ["id"], postgresql_using="hash")
    op.create_index("ix_visits_brin", "visits", ["at"], postgresql_using="brin", postgresql_with={"pages_per_range": 32, "autosummarize": "on"})


def downgrade():
    for name in ("ix_visits_brin", "ix_events_hash", "ix_books_title_trgm", "ix_bookings_days", "ix_events_paths", "ix_events_payload"):
        op.drop_index(name, postgresql_using="gin")
