"""names that are final

Revision ID: c0004
Revises: c0003
Create Date: 2024-01-05 04:52:56.031676

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "c0004"
down_revision = "c0003"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "final",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("id > 0", name=op.f("ck_as_written")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_as_written")),
    )
    op.create_check_constraint(op.f("ck_more"), "final", "id < 100")
    op.create_unique_constraint(op.f("uq_more"), "final", ["id"])
    op.create_unique_constraint("named", "final", ["id"])


def downgrade():
    op.drop_constraint("named", "final", type_="unique")
    op.drop_constraint(op.f("ck_more"), "final", type_="check")
    op.drop_table("final")
