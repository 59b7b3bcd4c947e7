"""The same columns in several tables."""

from alembic import op
import sqlalchemy as sa

revision: str = "0109"
down_revision: str | None = "0108"


def stamps():
    return [
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True),
    ]
def tenant(name="tenant_id"):
    return sa.Column(name, sa.Integer, sa.ForeignKey("tenants.id", ondelete="CASCADE"), nullable=False)


def upgrade() -> None:
    op.create_table("tenants", sa.Column("id", sa.Integer, primary_key=True), *stamps())
    op.create_table("projects", sa.Column("id", sa.Integer, primary_key=True), tenant(), *stamps())
    for column in stamps():
        op.add_column("loans", column)
    op.add_column("loans", tenant("owner_id"))


def downgrade() -> None:
    op.drop_column("loans", "owner_id")
    for column in stamps():
        op.drop_column("loans", column.name)
    op.drop_table("projects")
    op.drop_table("tenants")
