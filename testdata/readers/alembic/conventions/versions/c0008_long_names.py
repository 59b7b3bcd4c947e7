"""names that are too long for the server

Revision ID: c0008
Revises: c0007
Create Date: 2024-01-09 08:44:52.063352

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "c0008"
down_revision = "c0007"
branch_labels = None
depends_on = None


def upgrade():
    op.create_unique_constraint(None, "a_table_with_a_name_that_is_rather_long", ["and_a_column_with_a_long_name_too"])
    op.create_index(op.f("ix_a_name_that_is_longer_than_what_the_server_keeps_of_it_by_a_few"), "users", ["age"])


def downgrade():
    op.drop_index(op.f("ix_a_name_that_is_longer_than_what_the_server_keeps_of_it_by_a_few"), "users")
