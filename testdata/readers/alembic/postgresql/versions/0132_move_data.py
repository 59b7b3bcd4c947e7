"""values move from one table to another

Revision ID: 0132
Revises: 0131
Create Date: 2024-05-21 12:36:48.045308

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0132"
down_revision = "0131"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("addresses", sa.Column("member_id", sa.Integer, nullable=False), sa.Column("street", sa.String(80)))
    op.execute("INSERT INTO addresses (member_id, street) SELECT id, street FROM members WHERE street IS NOT NULL")
    op.create_foreign_key("fk_addresses_member", "addresses", "members", ["member_id"], ["id"], postgresql_not_valid=True)
    op.drop_column("members", "street")


def downgrade():
    op.add_column("members", sa.Column("street", sa.String(80)))
    op.execute("UPDATE members SET street = a.street FROM addresses a WHERE a.member_id = members.id")
    op.drop_table("addresses")
