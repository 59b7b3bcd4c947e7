"""
A constraint made of an index.

Revision: 0146, after 0145
"""

from alembic import op

revision = "0146"
down_revision = "0145"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index("uq_members_email", "members", ["email"], unique=True, postgresql_concurrently=True)
    op.execute("ALTER TABLE members ADD CONSTRAINT uq_members_email UNIQUE USING INDEX uq_members_email")


def downgrade() -> None:
    op.drop_constraint("uq_members_email", "members", type_="unique")
