"""
Renames.

Revision: m0010, after m0009
"""

from alembic import op
import sqlalchemy as sa

revision = "m0010"
down_revision = "m0009"


def upgrade() -> None:
    op.rename_table("articles", "posts")
    op.rename_table("runs", "Runs")
    op.create_unique_constraint("uq_posts", "posts", ["slug"])
    op.create_check_constraint("ck_posts", "posts", sa.column("id") > 0)


def downgrade() -> None:
    op.rename_table("Runs", "runs")
    op.rename_table("posts", "articles")
