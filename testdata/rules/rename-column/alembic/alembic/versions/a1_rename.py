"""rename"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("users", "name", new_column_name="full_name")  # expect: rename-column "names users.name, which is full_name"
    with op.batch_alter_table("users") as batch:
        batch.alter_column("nickname", new_column_name="alias")  # expect: rename-column "names users.nickname, which is alias"


def downgrade() -> None:
    op.alter_column("users", "full_name", new_column_name="name")
    op.alter_column("users", "alias", new_column_name="nickname")
