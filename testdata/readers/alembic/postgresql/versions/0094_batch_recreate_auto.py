"""
Options that only a copy uses.

Revision: 0094, after 0093
"""

from alembic import op
import sqlalchemy as sa

revision = "0094"
down_revision = "0093"


def upgrade() -> None:
    with op.batch_alter_table(
        "loans",
        recreate="auto",
        table_args=(sa.CheckConstraint("id > 0"),),
        table_kwargs={"comment": "lent books"},
        reflect_args=[sa.Column("flag", sa.Boolean(create_constraint=False))],
        reflect_kwargs={"listeners": []},
        naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s"},
        partial_reordering=[("id", "status")],
    ) as batch_op:
        batch_op.create_unique_constraint("uq_loans_code", ["code"])
        batch_op.alter_column("code", new_column_name="ticket", type_=sa.Text(), existing_type=sa.String(32))


def downgrade() -> None:
    with op.batch_alter_table("loans", naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s"}) as batch_op:
        batch_op.alter_column("ticket", new_column_name="code", type_=sa.String(32), existing_type=sa.Text())
        batch_op.drop_constraint("uq_loans_code", type_="unique")
