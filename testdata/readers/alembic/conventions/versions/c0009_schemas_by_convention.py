"""Schemas by convention."""

from alembic import op
import sqlalchemy as sa

revision: str = "c0009"
down_revision: str | None = "c0008"


def upgrade() -> None:
    op.create_table("things", sa.Column("id", sa.Integer, primary_key=True), sa.Column("code", sa.Text, unique=True, index=True), schema="shop")
    op.create_foreign_key(None, "things", "users", ["id"], ["id"], source_schema="shop", referent_schema="public")


def downgrade() -> None:
    op.drop_constraint("fk_things_id_users", "things", type_="foreignkey", schema="shop")
    op.drop_table("things", schema="shop")
