"""A new table takes the place of the old."""

from alembic import op
import sqlalchemy as sa

revision: str = "0145"
down_revision: str | None = "0144"


def upgrade() -> None:
    op.create_table(
        "visits_new",
        sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
        sa.Column("agent", sa.Text),
    )
    op.execute("INSERT INTO visits_new (agent) SELECT agent FROM visits")
    op.rename_table("visits", "visits_old")
    op.rename_table("visits_new", "visits")
    op.drop_table("visits_old")


def downgrade() -> None:
    op.create_table("visits_old", sa.Column("id", sa.BigInteger, primary_key=True), sa.Column("agent", sa.Text))
    op.execute("INSERT INTO visits_old (agent) SELECT agent FROM visits")
    op.drop_table("visits")
    op.rename_table("visits_old", "visits")
