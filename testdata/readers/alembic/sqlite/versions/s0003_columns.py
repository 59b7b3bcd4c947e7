"""columns"""

from alembic import op
import sqlalchemy as sa

revision = 's0003'
down_revision = 's0002'


def upgrade():
    op.add_column("notes", sa.Column("colour", sa.String(7), server_default="#ffffff", nullable=False))
    op.add_column("notes", sa.Column("owner", sa.Integer(), nullable=True))
    op.add_column("notes", sa.Column("uid", sa.CHAR(32)))


def downgrade():
    op.drop_column("notes", "uid")
    op.drop_column("notes", "owner")
    op.drop_column("notes", "colour")
