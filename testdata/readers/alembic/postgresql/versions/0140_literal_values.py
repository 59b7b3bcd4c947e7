"""literal values

Revision ID: 0140
Revises: 0139
Create Date: 2024-06-01 20:20:40.108660

"""

from decimal import Decimal

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0140"
down_revision = "0139"
branch_labels = None
depends_on = None


def upgrade():
    rates = sa.table("rates", sa.column("id", sa.Integer), sa.column("rate", sa.Numeric), sa.column("ok", sa.Boolean))
    op.execute(rates.insert().values(id=1, rate=Decimal("1.5"), ok=True))
    op.execute(rates.update().where(rates.c.ok == sa.true()).values(rate=op.inline_literal(2)))
    op.execute(rates.update().where(rates.c.ok.is_(False)).values(ok=False))


def downgrade():
    op.execute(rates_table().delete())


def rates_table():
    return sa.table("rates", sa.column("id", sa.Integer))
