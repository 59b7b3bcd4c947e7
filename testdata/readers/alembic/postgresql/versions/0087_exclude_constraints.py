"""exclude constraints"""

from alembic import op
import sqlalchemy as sa

revision = '0087'
down_revision = '0086'


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.create_exclude_constraint("ex_bookings", "bookings", (sa.column("room"), "="), (sa.column("days"), "&&"), using="gist")
    op.create_exclude_constraint("ex_bookings_where", "bookings", ("room", "="), where=sa.text("room > 0"), deferrable=True, initially="DEFERRED", schema="public")
    op.create_exclude_constraint("ex_sum", "bookings", ("days", "="), ("room", "<>"), using="btree")


def downgrade():
    op.drop_constraint("ex_sum", "bookings")
    op.drop_constraint("ex_bookings_where", "bookings", schema="public")
    op.drop_constraint("ex_bookings", "bookings")
