"""timestamps with zone

Revision ID: 0056
Revises: 0055
Create Date: 2024-03-01 08:08:04.443464

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

COLUMNS = {"loans": ["stamp", "local"], "sessions": ["started"]}


def upgrade():
    for table, names in COLUMNS.items():
        for name in names:
            op.alter_column(table, name, type_=sa.DateTime(timezone=True), existing_type=sa.DateTime(), postgresql_using=f"{name} AT TIME ZONE 'UTC'")


def downgrade():
    for table, names in COLUMNS.items():
        for name in reversed(names):
            op.alter_column(table, name, type_=sa.DateTime(), existing_type=sa.DateTime(timezone=True))
