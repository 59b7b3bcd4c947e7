"""the checks of a string enum come and go with its type

Revision ID: 0064
Revises: 0063
Create Date: 2024-03-09 16:52:56.506816

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column(
        "books",
        "cover",
        existing_type=sa.Enum("hard", "soft", name="ck_cover", native_enum=False, create_constraint=True),
        type_=sa.Enum("hard", "soft", "leather", name="ck_cover", native_enum=False, create_constraint=True),
        existing_nullable=True,
    )


def downgrade():
    op.alter_column(
        "books",
        "cover",
        existing_type=sa.Enum("hard", "soft", "leather", name="ck_cover", native_enum=False, create_constraint=True),
        type_=sa.String(4),
    )
