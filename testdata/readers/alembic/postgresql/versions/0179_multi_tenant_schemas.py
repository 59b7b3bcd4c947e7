"""multi tenant schemas"""

from alembic import op
import sqlalchemy as sa

revision = '0179'
down_revision = '0178'

SCHEMAS = ("north", "south")


def upgrade():
    for schema in SCHEMAS:
        op.execute(f"CREATE SCHEMA {schema}")
        op.create_table(
            "customers",
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("region", sa.Integer, sa.ForeignKey(f"{schema}.regions.id"), index=True),
            schema=schema,
        )


def downgrade():
    for schema in reversed(SCHEMAS):
        op.drop_table("customers", schema=schema)
        op.execute(f"DROP SCHEMA {schema}")
