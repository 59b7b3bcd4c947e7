"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.alter_column("gifts", "name", type_=sa.String(40))  # expect: alter-column-without-existing-type "it loses NOT NULL and its DEFAULT"


def downgrade() -> None:
    op.alter_column("gifts", "name", existing_type=sa.String(20), nullable=True, existing_server_default=None)
