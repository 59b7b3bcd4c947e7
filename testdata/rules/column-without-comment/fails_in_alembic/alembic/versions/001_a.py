"""a"""
from alembic import op
import sqlalchemy as sa

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "a",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("kind", sa.Text()),  # expect: column-without-comment "no comment says what a.kind holds"
        sa.Column("price", sa.Numeric(), comment="in the currency of the account"),
    )


def downgrade() -> None:
    op.drop_table("a")
