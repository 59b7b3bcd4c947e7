"""Add notes."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade() -> None:
    # expect: missing-lock-timeout warning "ALTER TABLE waits for ACCESS EXCLUSIVE on orders"
    op.add_column("orders", sa.Column("note", sa.Text()))
    with op.get_context().autocommit_block():
        # expect: missing-lock-timeout warning "CREATE INDEX CONCURRENTLY waits", autocommit-block-splits-migration "when CREATE INDEX CONCURRENTLY fails"
        op.create_index("orders_note_idx", "orders", ["note"], postgresql_concurrently=True)


def downgrade() -> None:
    op.drop_column("orders", "note")
