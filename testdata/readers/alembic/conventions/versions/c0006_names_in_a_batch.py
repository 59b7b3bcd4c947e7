"""
Names in a batch.

Revision: c0006, after c0005
"""

from alembic import op

revision = "c0006"
down_revision = "c0005"


def upgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.create_unique_constraint(None, ["zip"])
        batch_op.create_foreign_key(None, "cities", ["city"], ["name"])
        batch_op.create_check_constraint("short", "length(zip) < 9")
        batch_op.create_index(batch_op.f("ix_zip"), ["zip"])


def downgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_index(batch_op.f("ix_zip"))
        batch_op.drop_constraint("short", type_="check")
        batch_op.drop_constraint(batch_op.f("fk_users_city_cities"), type_="foreignkey")
