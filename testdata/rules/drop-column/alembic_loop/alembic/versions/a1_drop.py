"""drop"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for name in ("nickname", "motto"):
        # expect: drop-column "users.nickname goes"
        # expect: drop-column "users.motto goes"
        op.drop_column("users", name)


def downgrade() -> None:
    op.execute("ALTER TABLE users ADD COLUMN nickname text, ADD COLUMN motto text")
