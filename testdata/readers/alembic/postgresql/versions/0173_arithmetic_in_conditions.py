"""Arithmetic in conditions."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy import column

revision: str = "0173"
down_revision: str | None = "0172"


def upgrade() -> None:
    op.create_check_constraint("ck_sum", "boxes", column("length") + column("width") < 300)
    op.create_check_constraint("ck_product", "boxes", column("length") * 2 >= column("width") - 1)
    op.create_check_constraint("ck_text", "boxes", column("label", sa.String).concat("x") != "x")
    op.create_check_constraint("ck_ratio", "boxes", column("length") % 5 == 0)
    op.create_check_constraint("ck_both", "boxes", (column("length") > 0) & (column("width") > 0))
    op.create_check_constraint("ck_either", "boxes", (column("length") > 9) | column("label").is_(None))
    op.create_check_constraint("ck_negated", "boxes", ~column("long"))
    op.create_check_constraint("ck_cast", "boxes", sa.cast(column("label"), sa.Integer) > 0)
    op.create_check_constraint("ck_between", "boxes", column("width").between(1, 9))
    op.create_check_constraint("ck_not_in", "boxes", column("label").not_in(["a", "b"]))


def downgrade() -> None:
    for name in ("not_in", "between", "cast", "negated", "either", "both", "ratio", "text", "product", "sum"):
        op.drop_constraint(f"ck_{name}", "boxes", type_="check")
