"""
Validity of constraints.

Revision: n0014, after n0013
"""

from alembic import op
import sqlalchemy as sa

revision = "n0014"
down_revision = "n0013"


def upgrade() -> None:
    op.create_foreign_key("fk_nv", "accounts", "members", ["owner_id"], ["id"], postgresql_not_valid=True, ondelete="SET NULL (owner_id)")
    op.create_check_constraint("ck_nv", "accounts", sa.column("a") > 0, postgresql_not_valid=True)
    op.create_table(
        "unchecked",
        sa.Column("a", sa.Integer()),
        sa.CheckConstraint("a < 10", name="ck_unchecked", postgresql_not_valid=True),
    )


def downgrade() -> None:
    op.drop_table("unchecked")
    op.drop_constraint("ck_nv", "accounts", type_="check")
    op.drop_constraint("fk_nv", "accounts", type_="foreignkey")
