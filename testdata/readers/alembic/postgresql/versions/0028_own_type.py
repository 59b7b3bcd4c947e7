"""a type of the database that SQLAlchemy does not know

Revision ID: 0028
Revises: 0027
Create Date: 2024-02-01 04:04:32.221732

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.types import UserDefinedType

# revision identifiers, used by Alembic.
revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


class LTree(UserDefinedType):
    def get_col_spec(self, **kw):
        return "LTREE"


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS ltree")
    op.add_column("books", sa.Column("shelf", LTree(), nullable=True))


def downgrade():
    op.drop_column("books", "shelf")
