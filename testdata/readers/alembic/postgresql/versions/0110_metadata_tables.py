"""
Table objects that only stand for names.

Revision: 0110, after 0109
"""

from alembic import op
import sqlalchemy as sa

revision = "0110"
down_revision = "0109"

metadata = sa.MetaData()
people = sa.Table("people", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(40)))


def upgrade() -> None:
    people.create(op.get_bind())
    op.bulk_insert(people, [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bo"}])
    op.execute(people.update().where(people.c.id == 1).values(name="Eva"))


def downgrade() -> None:
    op.execute(people.delete())
    people.drop(op.get_bind())
