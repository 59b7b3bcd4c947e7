"""deferrable constraints

Revision ID: 0160
Revises: 0159
Create Date: 2024-06-21 16:40:20.267040

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "0160"
down_revision = "0159"
branch_labels = None
depends_on = None


def upgrade():
    op.create_unique_constraint("uq_order", "book_authors", ["book_id", "position"], deferrable=True, initially="DEFERRED")
    op.create_foreign_key("fk_order", "book_authors", "books", ["book_id"], ["id"], deferrable=True, initially="IMMEDIATE")
    op.execute("SET CONSTRAINTS ALL DEFERRED")


def downgrade():
    op.drop_constraint("fk_order", "book_authors", type_="foreignkey")
    op.drop_constraint("uq_order", "book_authors", type_="unique")
