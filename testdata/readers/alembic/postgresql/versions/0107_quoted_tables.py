"""quoted tables"""

from alembic import op
import sqlalchemy as sa

revision = '0107'
down_revision = '0106'


def upgrade():
    op.create_table("User", sa.Column("Id", sa.Integer, primary_key=True), sa.Column("select", sa.Text))
    op.create_table("2fa", sa.Column("user", sa.Integer, sa.ForeignKey("User.Id")))
    op.create_table("dots", sa.Column("ref", sa.Integer, sa.ForeignKey("My Schema.User.Id")), schema="My Schema")


def downgrade():
    op.drop_table("dots", schema="My Schema")
    op.drop_table("2fa")
    op.drop_table("User")
