"""users"""  # expect: missing-revision-variable "the file sets no down_revision and no revision"
from alembic import op
import sqlalchemy as sa


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("users")
