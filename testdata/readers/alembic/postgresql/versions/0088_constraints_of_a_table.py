"""every constraint inside CREATE TABLE

Revision ID: 0088
Revises: 0087
Create Date: 2024-04-05 16:04:32.696872

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision = "0088"
down_revision = "0087"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "reservations",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("room", sa.Integer, nullable=False),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("price", sa.Numeric(8, 2)),
        sa.Column("member_id", sa.Integer),
        sa.CheckConstraint("price > 0"),
        sa.CheckConstraint(sa.column("room") < 100, name="ck_room"),
        postgresql.ExcludeConstraint(("room", "="), ("during", "&&"), using="gist", name="ex_room"),
        sa.UniqueConstraint("room", "price", name="uq_room_price", deferrable=True),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], ondelete="CASCADE", name="fk_reservations_member"),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade():
    op.drop_table("reservations")
