"""users"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "Users",  # expect: naming-convention "is not called snake_case"
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("email", sa.Text(), index=True),  # expect: naming-convention "idx_Users_email"
    )
    op.create_index("idx_Users_id_email", "Users", ["id", "email"])


def downgrade() -> None:
    op.drop_table("Users")
