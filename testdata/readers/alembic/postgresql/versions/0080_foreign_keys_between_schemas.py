"""foreign keys between schemas

Revision ID: 0080
Revises: 0079
Create Date: 2024-03-25 08:20:40.633520

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "0080"
down_revision = "0079"
branch_labels = None
depends_on = None


def upgrade():
    op.create_foreign_key(
        "fk_shipments_member", "shipments", "members", ["member_id"], ["id"], source_schema="shop", referent_schema="public"
    )
    op.create_foreign_key(
        constraint_name="fk_two", source_table="translations", referent_table="editions",
        local_cols=["language", "book_id"], remote_cols=["lang", "book"], referent_schema="shop",
        match="FULL", deferrable=True, initially="DEFERRED",
    )


def downgrade():
    op.drop_constraint("fk_two", "translations", type_="foreignkey", schema=None)
    op.drop_constraint("fk_shipments_member", "shipments", type_="foreignkey", schema="shop")
