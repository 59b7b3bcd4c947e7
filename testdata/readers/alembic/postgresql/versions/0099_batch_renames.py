"""batch renames"""

from alembic import op
import sqlalchemy as sa

revision = '0099'
down_revision = '0098'


def upgrade():
    with op.batch_alter_table("translations") as t:
        t.alter_column("title", new_column_name="name")
        t.alter_column("language", new_column_name="Language", existing_type=sa.CHAR(2), existing_nullable=False)
    op.rename_table("translations", "book_titles")


def downgrade():
    op.rename_table("book_titles", "translations")
    with op.batch_alter_table("translations") as t:
        t.alter_column("Language", new_column_name="language", existing_type=sa.CHAR(2), existing_nullable=False)
        t.alter_column("name", new_column_name="title")
