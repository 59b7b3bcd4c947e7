"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.alter_column("gifts", "name", type_=sa.String(40), existing_type=sa.String(20), existing_nullable=True)
    op.alter_column("gifts", "name", server_default="x")


def downgrade() -> None:
    op.alter_column("gifts", "name", existing_type=sa.String(20), nullable=True, existing_server_default=None)
