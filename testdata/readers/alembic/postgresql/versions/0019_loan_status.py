"""a status with a type of its own"""

from alembic import op
import sqlalchemy as sa

revision = '0019'
down_revision = '0018'


def upgrade():
    op.create_table(
        "loans",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("status", sa.Enum("open", "returned", "lost", name="loan_status"), server_default="open", nullable=False),
        sa.Column("previous", sa.Enum("open", "returned", "lost", name="loan_status")),
    )


def downgrade():
    op.drop_table("loans")
    op.execute("DROP TYPE loan_status")
