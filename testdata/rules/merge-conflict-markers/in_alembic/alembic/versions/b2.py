"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
<<<<<<< HEAD # expect: merge-conflict-markers "a conflict"
down_revision = "a1"
=======
down_revision = "x9"
>>>>>>> main


def upgrade() -> None:
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("posts")
