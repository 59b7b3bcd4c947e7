"""nullable in every form"""

from alembic import op
import sqlalchemy as sa

revision = '0163'
down_revision = '0162'


def upgrade():
    op.alter_column("members", "phone", nullable=True)
    op.alter_column("members", "phone", existing_type=sa.VARCHAR(length=30), nullable=False, existing_nullable=True)
    with op.batch_alter_table("members", schema="public") as batch_op:
        batch_op.alter_column("phone", existing_type=sa.VARCHAR(length=30), nullable=True)


def downgrade():
    op.alter_column("members", "phone", nullable=not False)
