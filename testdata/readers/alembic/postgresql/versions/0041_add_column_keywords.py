"""Everything by name."""

from alembic import op
import sqlalchemy as sa

revision: str = "0041"
down_revision: str | None = "0040"


def upgrade() -> None:
    op.add_column(table_name="members", column=sa.Column(name="fax", type_=sa.String(30), nullable=True), schema="public")


def downgrade() -> None:
    op.drop_column(table_name="members", column_name="fax", schema="public")
