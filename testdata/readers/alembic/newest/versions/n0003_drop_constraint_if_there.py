"""drop constraint if there"""

from alembic import op

revision = 'n0003'
down_revision = 'n0002'


def upgrade():
    op.create_unique_constraint("uq_accounts", "accounts", ["name"])
    op.create_check_constraint("ck_accounts", "accounts", "id > 0")


def downgrade():
    op.drop_constraint("ck_accounts", "accounts", type_="check", if_exists=True)
    op.drop_constraint("uq_accounts", "accounts", type_="unique", if_exists=True, schema="public")
