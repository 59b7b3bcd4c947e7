"""an enum created by hand first

Revision ID: 0020
Revises: 0019
Create Date: 2024-01-21 20:20:40.158380

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

fine_reason = postgresql.ENUM("late", "damaged", "it's lost", name="fine_reason", create_type=False)


def upgrade():
    fine_reason.create(op.get_bind())
    op.create_table(
        "fines",
        sa.Column("loan_id", sa.Integer, sa.ForeignKey("loans.id")),
        sa.Column("reason", fine_reason, nullable=False),
        sa.Column("cents", sa.Integer, sa.CheckConstraint("cents >= 0"), nullable=False),
    )


def downgrade():
    op.drop_table("fines")
    fine_reason.drop(op.get_bind())
