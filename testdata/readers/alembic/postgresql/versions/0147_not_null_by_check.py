"""NOT NULL without a scan under the strong lock"""

from alembic import op
import sqlalchemy as sa

revision = '0147'
down_revision = '0146'


def upgrade():
    op.create_check_constraint("ck_books_title_set", "books", "title IS NOT NULL", postgresql_not_valid=True)
    op.execute("ALTER TABLE books VALIDATE CONSTRAINT ck_books_title_set")
    op.alter_column("books", "title", existing_type=sa.Text(), nullable=False)
    op.drop_constraint("ck_books_title_set", "books", type_="check")


def downgrade():
    op.alter_column("books", "title", existing_type=sa.Text(), nullable=True)
