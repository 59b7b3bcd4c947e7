"""sequence of a column

Revision ID: 0180
Revises: 0179
Create Date: 2024-07-13 12:00:00.425420

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0180"
down_revision = "0179"
branch_labels = None
depends_on = None

seq = sa.Sequence("ticket_seq", start=100)


def upgrade():
    op.execute(sa.schema.CreateSequence(seq))
    op.add_column("loans", sa.Column("ticket_no", sa.Integer, server_default=seq.next_value(), nullable=False))
    op.execute("ALTER SEQUENCE ticket_seq OWNED BY loans.ticket_no")


def downgrade():
    op.drop_column("loans", "ticket_no")
    op.execute(sa.schema.DropSequence(seq))
