"""users"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("UPDATE users SET state = 'active' WHERE state = 'new'")


def downgrade() -> None:
    # lockkeeper:ignore empty-downgrade the release before takes 'active' too
    pass
