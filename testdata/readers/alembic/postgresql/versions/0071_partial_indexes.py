"""partial indexes"""

from alembic import op
import sqlalchemy as sa

revision = '0071'
down_revision = '0070'


def upgrade():
    op.create_index("ix_loans_open", "loans", ["id"], postgresql_where=sa.text("status = 'open'"))
    op.create_index("ix_loans_due", "loans", ["due"], postgresql_where="due IS NOT NULL")
    op.create_index("ix_loans_lost", "loans", ["id"], postgresql_where=sa.column("status") == "lost")
    op.create_index("ix_loans_one", "loans", ["book_id"], unique=True, postgresql_where=sa.and_(sa.column("a").is_(None), sa.column("b") > 3))


def downgrade():
    op.drop_index("ix_loans_one", table_name="loans", postgresql_where=sa.and_(sa.column("a").is_(None), sa.column("b") > 3))
    op.drop_index("ix_loans_lost", table_name="loans")
    op.drop_index("ix_loans_due", table_name="loans", postgresql_where=sa.text("due IS NOT NULL"))
    op.drop_index("ix_loans_open", table_name="loans", postgresql_where=sa.text("status = 'open'"))
