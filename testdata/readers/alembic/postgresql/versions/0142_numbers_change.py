"""
Numbers change.

Revision: 0142, after 0141
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0142"
down_revision = "0141"


def upgrade() -> None:
    op.alter_column("books", "price", type_=sa.Numeric(12, 2), existing_type=sa.Numeric(8, 2))
    op.alter_column("books", "pages", type_=sa.Integer(), existing_type=sa.SmallInteger())
    op.alter_column("loans", "id", type_=sa.BigInteger(), existing_type=sa.Integer(), autoincrement=True, existing_nullable=False)
    op.alter_column("books", "weight", type_=postgresql.DOUBLE_PRECISION(), existing_type=sa.Float(24))


def downgrade() -> None:
    op.alter_column("books", "weight", type_=sa.Float(24))
    op.alter_column("loans", "id", type_=sa.Integer())
    op.alter_column("books", "pages", type_=sa.SmallInteger())
    op.alter_column("books", "price", type_=sa.Numeric(8, 2))
