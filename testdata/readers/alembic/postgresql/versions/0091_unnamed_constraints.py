"""names that the server chooses"""

from alembic import op
import sqlalchemy as sa

revision = '0091'
down_revision = '0090'


def upgrade():
    op.create_table(
        "pairs",
        sa.Column("left", sa.Integer, sa.ForeignKey("books.id")),
        sa.Column("right", sa.Integer, sa.CheckConstraint('"right" > 0')),
        sa.UniqueConstraint("left", "right"),
        sa.CheckConstraint('"left" <> "right"'),
        sa.PrimaryKeyConstraint("left", "right"),
    )
    op.create_check_constraint(None, "pairs", '"left" > 0')


def downgrade():
    op.drop_constraint("pairs_left_fkey", "pairs", type_="foreignkey")
    op.drop_table("pairs")
