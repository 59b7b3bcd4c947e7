"""data

Revision ID: m0012
Revises: m0011
Create Date: 2024-01-13 12:36:48.095028

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "m0012"
down_revision = "m0011"
branch_labels = None
depends_on = None

t = sa.table("posts", sa.column("id", sa.Integer), sa.column("slug", sa.String))


def upgrade():
    op.bulk_insert(t, [{"id": 1, "slug": "a"}])
    op.execute(t.update().where(t.c.id == 1).values(slug="it's"))
    op.execute(t.delete().where(t.c.slug.in_(["x", "y"])))
    op.execute("INSERT INTO posts (id) VALUES (2) ON DUPLICATE KEY UPDATE slug = 'z'")


def downgrade():
    op.execute(t.delete())
