"""schema objects"""

from alembic import op
from sqlalchemy.schema import CreateSchema, DropSchema

revision = '0131'
down_revision = '0130'


def upgrade():
    op.execute(CreateSchema("reports"))
    op.execute("CREATE TYPE money_amount AS (value numeric, currency char(3))")
    op.execute("CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%')")
    op.execute("ALTER TABLE members ADD COLUMN second_email email")


def downgrade():
    op.execute("ALTER TABLE members DROP COLUMN second_email")
    op.execute("DROP DOMAIN email")
    op.execute("DROP TYPE money_amount")
    op.execute(DropSchema("reports", cascade=True))
