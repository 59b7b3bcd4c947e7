"""conditional expressions

Revision ID: 0152
Revises: 0151
Create Date: 2024-06-13 08:56:28.203688

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "0152"
down_revision = "0151"
branch_labels = None
depends_on = None

CASCADE = True
DEFERRED = None


def upgrade():
    op.create_foreign_key(
        "fk_cond", "loans", "books", ["book_id"], ["id"],
        ondelete="CASCADE" if CASCADE else None,
        deferrable=DEFERRED,
        initially=None,
    )
    op.create_index("ix_cond", "loans", ["book_id"], unique=not CASCADE, postgresql_where=None)


def downgrade():
    op.drop_index("ix_cond", "loans")
    op.drop_constraint("fk_cond", "loans", type_="foreignkey")
