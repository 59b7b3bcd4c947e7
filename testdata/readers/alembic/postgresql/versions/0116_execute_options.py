"""execute options

Revision ID: 0116
Revises: 0115
Create Date: 2024-05-05 20:08:04.918604

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0116"
down_revision = "0115"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE INDEX ix_a ON books (title)", execution_options={"timeout": 3})
    op.execute(sa.text("DROP INDEX ix_a").execution_options(autocommit=True))


def downgrade():
    pass
