"""labelled expressions

Revision ID: n0016
Revises: n0015
Create Date: 2024-01-17 16:28:44.126704

"""

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "n0016"
down_revision = "n0015"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_label", "accounts", [sa.literal_column("lower(name)").label("low")], postgresql_ops={"low": "text_pattern_ops"})
    op.create_index("ix_desc", "accounts", [sa.text("name DESC"), sa.func.lower(sa.column("code"))], postgresql_with={"fillfactor": 50})
    op.create_index("ix_collate", "accounts", [sa.text('name COLLATE "C"')], postgresql_where=sa.column("a").is_not(None))


def downgrade():
    op.drop_index("ix_collate", "accounts")
    op.drop_index("ix_desc", "accounts")
    op.drop_index("ix_label", "accounts")
