"""alterations

Revision ID: m0016
Revises: m0015
Create Date: 2024-01-17 16:28:44.126704

"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

# revision identifiers, used by Alembic.
revision = "m0016"
down_revision = "m0015"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column("posts", "slug", existing_type=mysql.VARCHAR(190), type_=mysql.VARCHAR(250), nullable=False)
    op.alter_column("posts", "state", existing_type=sa.String(10), new_column_name="status", existing_nullable=False)
    op.alter_column("posts", "plain", server_default="x")
    op.drop_constraint("fk_articles", "posts", type_="foreignkey")


def downgrade():
    op.alter_column("posts", "status", existing_type=sa.String(10), new_column_name="state", existing_nullable=False)
    op.create_foreign_key("fk_articles", "posts", "products", ["product_id"], ["id"])
