"""core deletes

Revision ID: 0120
Revises: 0119
Create Date: 2024-05-09 00:00:00.950280

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0120"
down_revision = "0119"
branch_labels = None
depends_on = None

sessions = sa.table("sessions", sa.column("token", sa.String), sa.column("started", sa.DateTime), schema="shop")


def upgrade():
    op.execute(sessions.delete())
    op.execute(sessions.delete().where(sessions.c.token == "x"))
    op.execute(sa.delete(sessions).where(sa.and_(sessions.c.token != "y", sessions.c.started < sa.func.now())))
    op.execute(sessions.delete().where(sa.not_(sessions.c.token.in_(["a", "b"]))))


def downgrade():
    op.execute(sa.delete(sessions))
