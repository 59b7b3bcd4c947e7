"""as a spreadsheet became a table

Revision ID: 0176
Revises: 0175
Create Date: 2024-07-09 08:08:04.393744

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0176"
down_revision = "0175"
branch_labels = None
depends_on = None

COLUMNS = 12


def upgrade():
    op.create_table("answers", sa.Column("id", sa.Integer, primary_key=True), *(sa.Column(f"q{n}", sa.Text) for n in range(1, COLUMNS + 1)))
    op.create_check_constraint("ck_answers", "answers", " OR ".join(f"q{n} IS NOT NULL" for n in range(1, 4)))


def downgrade():
    op.drop_table("answers")
