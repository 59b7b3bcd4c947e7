"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    import uuid
    op.add_column("gifts", sa.Column("c", sa.Uuid(), nullable=False, default=uuid.uuid4))  # expect: python-default-on-required-column "default=uuid.uuid4 never reaches"


def downgrade() -> None:
    op.drop_column("gifts", "c")
