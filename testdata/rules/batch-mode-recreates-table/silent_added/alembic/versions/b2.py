"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    with op.batch_alter_table("gifts") as batch:
        batch.add_column(sa.Column("note", sa.Text()))
    with op.batch_alter_table("gifts") as batch:
        batch.create_index("ix", ["note"])


def downgrade() -> None:
    with op.batch_alter_table("gifts") as batch:
        batch.drop_column("note")
