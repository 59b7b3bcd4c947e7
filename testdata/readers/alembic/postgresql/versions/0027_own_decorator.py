"""a type that wraps another"""

from alembic import op
import sqlalchemy as sa

revision = '0027'
down_revision = '0026'


class Trimmed(sa.types.TypeDecorator):
    """Text without blanks around it."""

    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.strip() if value else value


def upgrade():
    op.add_column("members", sa.Column("nickname", Trimmed(30)))
    op.add_column("members", sa.Column("motto", Trimmed()))


def downgrade():
    op.drop_column("members", "motto")
    op.drop_column("members", "nickname")
