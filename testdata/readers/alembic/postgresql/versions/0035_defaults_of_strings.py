"""a plain string is a literal"""

from alembic import op
import sqlalchemy as sa

revision = '0035'
down_revision = '0034'


def upgrade():
    op.add_column("books", sa.Column("language", sa.String(2), server_default="en", nullable=False))
    op.add_column("books", sa.Column("publisher", sa.String(80), server_default=""))
    op.add_column("books", sa.Column("remark", sa.Text, server_default="it's fine"))
    op.add_column("books", sa.Column("edition", sa.Integer, server_default="1"))
    op.add_column("books", sa.Column("percent", sa.Text, server_default="100%"))
    op.add_column("books", sa.Column("path", sa.Text, server_default="C:\\books"))


def downgrade():
    for name in ["path", "percent", "edition", "remark", "publisher", "language"]:
        op.drop_column("books", name)
