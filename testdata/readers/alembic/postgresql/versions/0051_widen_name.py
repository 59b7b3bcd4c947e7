"""widen name"""

from alembic import op
import sqlalchemy as sa

revision = '0051'
down_revision = '0050'


def upgrade():
    op.alter_column("members", "family_name", existing_type=sa.Unicode(length=80), type_=sa.Unicode(length=120))


def downgrade():
    op.alter_column("members", "family_name", existing_type=sa.Unicode(length=120), type_=sa.Unicode(length=80))
