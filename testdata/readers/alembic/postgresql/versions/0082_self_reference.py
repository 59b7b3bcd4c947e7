"""
Self reference.

Revision: 0082, after 0081
"""

from alembic import op
import sqlalchemy as sa

revision = "0082"
down_revision = "0081"


def upgrade() -> None:
    op.create_foreign_key("fk_shelves_parent", "shelves", "shelves", ["parent_id"], ["id"], deferrable=False, initially="IMMEDIATE")
    op.create_table(
        "categories",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent_id", sa.Integer, nullable=True),
        sa.ForeignKeyConstraint(["parent_id"], ["categories.id"], name="fk_parent", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["id"], ["shop.numbers.category"], name="fk_later", use_alter=True),
    )


def downgrade() -> None:
    op.drop_table("categories")
    op.drop_constraint("fk_shelves_parent", "shelves")
