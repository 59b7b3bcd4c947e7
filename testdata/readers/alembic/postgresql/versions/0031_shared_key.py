"""a key that is another table's"""

from alembic import op
import sqlalchemy as sa

revision = '0031'
down_revision = '0030'


def upgrade():
    op.create_table(
        "member_details",
        sa.Column("member_id", sa.Integer, sa.ForeignKey("members.id"), primary_key=True),
        sa.Column("photo", sa.LargeBinary),
    )
    op.create_table(
        "member_numbers",
        sa.Column("member_id", sa.Integer, sa.ForeignKey("members.id"), primary_key=True, autoincrement="ignore_fk"),
    )


def downgrade():
    op.drop_table("member_numbers")
    op.drop_table("member_details")
