"""Batch constraints."""

from alembic import op
import sqlalchemy as sa

revision: str = "0097"
down_revision: str | None = "0096"


def upgrade() -> None:
    with op.batch_alter_table("fines", schema=None) as batch_op:
        batch_op.create_primary_key("pk_fines", ["loan_id"])
        batch_op.create_check_constraint("ck_fines_cents", sa.column("cents") < 100000)
        batch_op.create_unique_constraint(batch_op.f("uq_fines"), ["loan_id", "reason"])
        batch_op.create_exclude_constraint("ex_fines", ("loan_id", "="), ("cents", "<>"), using="gist")


def downgrade() -> None:
    with op.batch_alter_table("fines", schema=None) as batch_op:
        batch_op.drop_constraint("ex_fines")
        batch_op.drop_constraint(batch_op.f("uq_fines"), type_="unique")
        batch_op.drop_constraint("ck_fines_cents", type_="check")
        batch_op.drop_constraint("pk_fines", type_="primary")
