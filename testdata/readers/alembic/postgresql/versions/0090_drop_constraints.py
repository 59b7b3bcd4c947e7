"""
Drop constraints.

Revision: 0090, after 0089
"""

from alembic import op

revision = "0090"
down_revision = "0089"


def upgrade() -> None:
    op.drop_constraint("ck_rating", "suppliers", type_="check")
    op.drop_constraint("fk_town", "suppliers", "foreignkey")
    op.drop_constraint(constraint_name="uq_room_price", table_name="reservations", type_="unique", schema="public")
    op.drop_constraint(op.f("ex_room"), "reservations")


def downgrade() -> None:
    op.create_exclude_constraint("ex_room", "reservations", ("room", "="), ("during", "&&"), using="gist")
    op.create_unique_constraint("uq_room_price", "reservations", ["room", "price"], deferrable=True)
    op.create_foreign_key("fk_town", "suppliers", "towns", ["town"], ["id"])
    op.create_check_constraint("ck_rating", "suppliers", "rating BETWEEN 1 AND 5")
