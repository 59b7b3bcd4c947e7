"""required"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("users", sa.Column("region", sa.Text(), nullable=False))  # expect: add-not-null-column-without-default "users.region is required"
    # expect: python-default-on-required-column "never reaches the server"
    op.add_column("users", sa.Column("zone", sa.Text(), nullable=False, default="eu"))
    with op.batch_alter_table("users") as batch:
        # expect: add-not-null-column-without-default "users.state is required"
        batch.add_column(sa.Column("state", sa.Text(), nullable=False))


def downgrade() -> None:
    op.drop_column("users", "region")
    op.drop_column("users", "zone")
    op.drop_column("users", "state")
