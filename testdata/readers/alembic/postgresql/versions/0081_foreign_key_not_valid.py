"""Foreign key not valid."""

from alembic import op

revision: str = "0081"
down_revision: str | None = "0080"


def upgrade() -> None:
    op.create_foreign_key("fk_fines_loan", "fines", "loans", ["loan_id"], ["id"], postgresql_not_valid=True)
    op.execute("ALTER TABLE fines VALIDATE CONSTRAINT fk_fines_loan")


def downgrade() -> None:
    op.drop_constraint("fk_fines_loan", "fines", type_="foreignkey")
