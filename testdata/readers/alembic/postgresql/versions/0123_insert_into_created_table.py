"""insert into created table"""

from alembic import op
import sqlalchemy as sa

revision = '0123'
down_revision = '0122'


def upgrade():
    states = op.create_table(
        "states",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), nullable=False),
    )
    op.bulk_insert(states, [{"id": 1, "name": "new"}, {"id": 2, "name": "done"}])
    op.execute(states.update().where(states.c.id == 2).values(name="finished"))


def downgrade():
    op.drop_table("states")
