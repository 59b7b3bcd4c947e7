"""drop"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column("users", "nickname")  # expect: drop-column "users.nickname goes"
    with op.batch_alter_table("users") as batch:
        batch.drop_column("remark")  # expect: drop-column "users.remark goes"
    op.execute("ALTER TABLE users DROP COLUMN motto")  # expect: drop-column "users.motto goes"


def downgrade() -> None:
    op.add_column("users", sa.Column("nickname", sa.Text()))
    op.add_column("users", sa.Column("remark", sa.Text()))
    op.add_column("users", sa.Column("motto", sa.Text()))
