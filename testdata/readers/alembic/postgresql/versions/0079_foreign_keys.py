"""foreign keys"""

from alembic import op

revision = '0079'
down_revision = '0078'


def upgrade():
    op.create_foreign_key("fk_loans_member", "loans", "members", ["member_id"], ["id"])
    op.create_foreign_key("fk_loans_book", "loans", "books", ["book_id"], ["id"], ondelete="CASCADE")
    op.create_foreign_key("fk_loans_clerk", "loans", "members", ["clerk_id"], ["id"], onupdate="RESTRICT", ondelete="SET DEFAULT")
    op.create_foreign_key(None, "fines", "loans", ["loan_id"], ["id"])


def downgrade():
    op.drop_constraint("fines_loan_id_fkey", "fines", type_="foreignkey")
    op.drop_constraint("fk_loans_clerk", "loans", type_="foreignkey")
    op.drop_constraint("fk_loans_book", "loans", type_="foreignkey")
    op.drop_constraint("fk_loans_member", "loans", type_="foreignkey")
