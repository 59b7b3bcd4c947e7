"""Expression indexes."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy import column, desc, func, nullslast, text

revision: str = "0073"
down_revision: str | None = "0072"


def upgrade() -> None:
    op.create_index("ix_members_lower", "members", [text("lower(email)")], unique=True)
    op.create_index("ix_members_func", "members", [func.lower(column("family_name"))])
    op.create_index("ix_members_order", "members", [desc("joined_at"), text("id DESC NULLS LAST")])
    op.create_index("ix_members_nulls", "members", [nullslast(column("born_on").desc()), "id"])
    op.create_index("ix_members_literal", "members", [sa.literal_column("(points + 1)")])
    op.create_index("ix_members_coalesce", "members", [func.coalesce(column("nickname"), "none")])
    op.create_index("ix_members_sum", "members", [column("a") + column("b")])


def downgrade() -> None:
    op.drop_index("ix_members_sum", "members")
    op.drop_index("ix_members_coalesce", "members")
    op.drop_index("ix_members_literal", "members")
    op.drop_index("ix_members_nulls", "members")
    op.drop_index("ix_members_order", "members")
    op.drop_index("ix_members_func", "members")
    op.drop_index("ix_members_lower", "members")
