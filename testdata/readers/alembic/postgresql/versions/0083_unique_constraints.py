"""unique constraints"""

from alembic import op

revision = '0083'
down_revision = '0082'


def upgrade():
    op.create_unique_constraint("uq_books_isbn", "books", ["isbn"])
    op.create_unique_constraint(None, "members", ["phone"])
    op.create_unique_constraint("uq_shelf", "shelves", ["room_id", "code"], deferrable=True, initially="DEFERRED")
    op.create_unique_constraint("uq_ship", "shipments", ["Number"], schema="shop")


def downgrade():
    op.drop_constraint("uq_ship", "shipments", type_="unique", schema="shop")
    op.drop_constraint("uq_shelf", "shelves", type_="unique")
    op.drop_constraint("members_phone_key", "members", type_="unique")
    op.drop_constraint("uq_books_isbn", "books", type_="unique")
