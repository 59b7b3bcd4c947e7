"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    with op.batch_alter_table("gifts") as batch:  # expect: batch-mode-recreates-table "gifts is copied"
        batch.alter_column("name", nullable=False, existing_type=sa.String(20))


def downgrade() -> None:
    with op.batch_alter_table("gifts") as batch:
        batch.alter_column("name", nullable=True)
