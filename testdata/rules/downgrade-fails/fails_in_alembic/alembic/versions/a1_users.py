"""users"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.create_table("users", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("email", sa.Text()))
    op.create_unique_constraint(None, "users", ["email"])


def downgrade() -> None:
    # expect: downgrade-fails "the constraint has no name, and Alembic raises an error"
    op.drop_constraint(None, "users", type_="unique")
    op.drop_table("users")
