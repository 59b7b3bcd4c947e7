"""A sequence by itself, and one behind a key."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.schema import CreateSequence, DropSequence, Sequence

revision: str = "0033"
down_revision: str | None = "0032"


def upgrade() -> None:
    op.execute(CreateSequence(Sequence("invoice_numbers", start=1, increment=1)))
    op.execute(CreateSequence(Sequence("odd_numbers", start=1, increment=2, minvalue=1, maxvalue=999, cache=3, cycle=True, schema="shop")))
    op.create_table(
        "numbered",
        sa.Column("id", sa.Integer, Sequence("numbered_id_seq"), primary_key=True),
        sa.Column("invoice", sa.Integer, server_default=sa.text("nextval('invoice_numbers')")),
        sa.Column("next", sa.Integer, server_default=Sequence("odd_numbers", schema="shop").next_value()),
    )


def downgrade() -> None:
    op.drop_table("numbered")
    op.execute(DropSequence(Sequence("odd_numbers", schema="shop")))
    op.execute("DROP SEQUENCE invoice_numbers")
