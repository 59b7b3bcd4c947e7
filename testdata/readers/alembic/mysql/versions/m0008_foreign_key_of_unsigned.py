"""foreign key of unsigned

Revision ID: m0008
Revises: m0007
Create Date: 2024-01-09 08:44:52.063352

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

# revision identifiers, used by Alembic.
revision = "m0008"
down_revision = "m0007"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "prices",
        sa.Column("product_id", mysql.BIGINT(unsigned=True), sa.ForeignKey("products.id", ondelete="CASCADE"), nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("amount", mysql.DECIMAL(10, 2), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "since"),
        sa.UniqueConstraint("amount", "since", name="uq_prices"),
    )
    op.create_foreign_key("fk_articles", "articles", "products", ["product_id"], ["id"])


def downgrade():
    op.drop_table("prices")
