"""Check not valid."""

from alembic import op
import sqlalchemy as sa

revision: str = "0085"
down_revision: str | None = "0084"


def upgrade() -> None:
    op.create_check_constraint("ck_members_points", "members", "points >= 0", postgresql_not_valid=True)
    op.create_check_constraint(op.f("ck_members_card"), "members", sa.text("card_number ~ '^[0-9]+$'"), postgresql_not_valid=True)


def downgrade() -> None:
    op.drop_constraint(op.f("ck_members_card"), "members", type_="check")
    op.drop_constraint("ck_members_points", "members", type_="check")
