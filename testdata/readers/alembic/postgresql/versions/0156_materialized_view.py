"""materialized view

Revision ID: 0156
Revises: 0155
Create Date: 2024-06-17 12:48:24.235364

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "0156"
down_revision = "0155"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE MATERIALIZED VIEW loans_per_book AS SELECT book_id, count(*) AS n FROM loans GROUP BY book_id WITH NO DATA")
    op.create_index("uq_loans_per_book", "loans_per_book", ["book_id"], unique=True)
    op.execute("REFRESH MATERIALIZED VIEW loans_per_book")


def downgrade():
    op.drop_index("uq_loans_per_book", table_name="loans_per_book")
    op.execute("DROP MATERIALIZED VIEW loans_per_book")
