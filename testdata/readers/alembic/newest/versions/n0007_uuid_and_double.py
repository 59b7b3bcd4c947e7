"""types that SQLAlchemy 2 has for every server"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy import Double, Uuid

revision = 'n0007'
down_revision = 'n0006'


def upgrade():
    op.create_table(
        "readings",
        sa.Column("id", Uuid(), primary_key=True),
        sa.Column("text_id", Uuid(native_uuid=False)),
        sa.Column("plain", Uuid(as_uuid=False)),
        sa.Column("sql", sa.UUID()),
        sa.Column("value", Double()),
        sa.Column("precise", Double(precision=53)),
        sa.Column("named", sa.DOUBLE_PRECISION()),
        sa.Column("upper", sa.DOUBLE()),
    )


def downgrade():
    op.drop_table("readings")
