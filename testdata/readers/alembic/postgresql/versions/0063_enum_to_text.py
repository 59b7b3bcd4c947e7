"""from an enum to a text and back"""

from alembic import op
import sqlalchemy as sa

revision = '0063'
down_revision = '0062'


def upgrade():
    op.alter_column("loans", "status", type_=sa.Text(), existing_type=sa.Enum(name="loan_status"), server_default=None)
    op.execute("DROP TYPE loan_status")
    status = sa.Enum("open", "returned", "lost", "sold", name="loan_status")
    status.create(op.get_bind())
    op.alter_column("loans", "status", type_=status, existing_type=sa.Text(), postgresql_using="status::loan_status", server_default="open")


def downgrade():
    op.execute("ALTER TYPE loan_status RENAME TO loan_status_old")
    sa.Enum("open", "returned", "lost", name="loan_status").create(op.get_bind(), checkfirst=False)
    op.alter_column(
        "loans", "status",
        type_=sa.Enum("open", "returned", "lost", name="loan_status"),
        postgresql_using="status::text::loan_status",
        server_default=None,
    )
    op.execute("DROP TYPE loan_status_old")
