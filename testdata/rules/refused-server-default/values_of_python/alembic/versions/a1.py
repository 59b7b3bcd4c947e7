"""defaults"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # expect: refused-server-default error "SQLAlchemy raises an ArgumentError for server_default=False, and nothing of the revision runs"
    op.add_column("gifts", sa.Column("santa", sa.Boolean(), nullable=False, server_default=False))
    op.add_column("gifts", sa.Column("wrapped", sa.Boolean(), nullable=False, server_default=True))  # expect: refused-server-default "server_default=True"
    op.add_column("gifts", sa.Column("weight", sa.Integer(), nullable=False, server_default=0))  # expect: refused-server-default "server_default=0"
    op.add_column("gifts", sa.Column("price", sa.Float(), nullable=False, server_default=1.5))  # expect: refused-server-default "server_default=1.5"
    op.add_column("gifts", sa.Column("extra", sa.JSON(), nullable=False, server_default={}))  # expect: refused-server-default "server_default={}"
    op.add_column("gifts", sa.Column("tags", sa.JSON(), nullable=False, server_default=[]))  # expect: refused-server-default "server_default=[]"
    with op.batch_alter_table("gifts") as batch:
        batch.add_column(sa.Column("bow", sa.Boolean(), nullable=False, server_default=False))  # expect: refused-server-default "server_default=False"
    op.create_table(
        "toys",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("loud", sa.Boolean(), nullable=False, server_default=False),  # expect: refused-server-default "server_default=False"
    )


def downgrade() -> None:
    op.drop_table("toys")
