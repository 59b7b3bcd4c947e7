"""tags"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = "c3"  # expect: several-heads "2 heads (b2, c3)"
down_revision: Union[str, Sequence[str], None] = "a1"


def upgrade() -> None:
    op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("tags")
