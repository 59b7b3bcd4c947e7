"""update"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("UPDATE users SET status = 'active'")  # expect: update-without-where "every row of users is overwritten"
    op.execute(
        """
        UPDATE orders -- expect: update-without-where "every row of orders is overwritten"
        SET status = 'open'
        """
    )
    users = sa.table("users", sa.column("status"))
    op.execute(users.update().values(status="active"))  # expect: update-without-where "every row of users is overwritten"
    op.execute(users.update().where(users.c.status.is_(None)).values(status="active"))  # expect: unbatched-backfill "rows of users"


def downgrade() -> None:
    op.execute("UPDATE users SET status = NULL")
