"""
Every directive that looks first.

Revision: n0002, after n001
"""

from alembic import op
import sqlalchemy as sa

revision = "n0002"
down_revision = "n001"


def upgrade() -> None:
    op.create_table("accounts", sa.Column("id", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("id"), if_not_exists=True)
    op.add_column("accounts", sa.Column("name", sa.Text()), if_not_exists=True)
    op.add_column("accounts", sa.Column("code", sa.Text(), comment="short"), schema="shop", if_not_exists=True)
    op.create_index("ix_accounts_name", "accounts", ["name"], if_not_exists=True)
    op.create_index("ix_accounts_code", "accounts", ["code"], unique=True, schema="shop", if_not_exists=False)
    with op.batch_alter_table("accounts") as batch_op:
        batch_op.add_column(sa.Column("batch", sa.Integer()), if_not_exists=True)
        batch_op.create_index("ix_batch", ["batch"], if_not_exists=True)


def downgrade() -> None:
    with op.batch_alter_table("accounts") as batch_op:
        batch_op.drop_index("ix_batch", if_exists=True)
        batch_op.drop_column("batch", if_exists=True)
    op.drop_index("ix_accounts_code", table_name="accounts", schema="shop", if_exists=True)
    op.drop_index("ix_accounts_name", table_name="accounts", if_exists=True)
    op.drop_column("accounts", "code", schema="shop", if_exists=True)
    op.drop_column("accounts", "name", if_exists=True)
    op.drop_table("accounts", if_exists=True)
