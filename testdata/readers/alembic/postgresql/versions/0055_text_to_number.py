"""a conversion that the server does not know"""

from alembic import op
import sqlalchemy as sa

revision = '0055'
down_revision = '0054'


def upgrade():
    op.alter_column(
        "books", "edition", type_=sa.SmallInteger(), existing_type=sa.Integer(), postgresql_using="edition::smallint"
    )
    op.alter_column("books", "percent", type_=sa.Numeric(5, 2), postgresql_using="replace(percent, '%', '')::numeric")


def downgrade():
    op.alter_column("books", "percent", type_=sa.Text(), existing_type=sa.Numeric(5, 2))
    op.alter_column("books", "edition", type_=sa.Integer(), existing_type=sa.SmallInteger())
