"""comments of tables"""

from alembic import op

revision = '0103'
down_revision = '0102'


def upgrade():
    op.create_table_comment("members", "people with a card")
    op.create_table_comment("shipments", "what's on its way", schema="shop")
    op.create_table_comment(table_name="books", comment="one row\nper title", existing_comment=None)
    op.drop_table_comment("loans")


def downgrade():
    op.drop_table_comment("books", existing_comment="one row per title")
    op.drop_table_comment("shipments", schema="shop")
    op.drop_table_comment(table_name="members")
