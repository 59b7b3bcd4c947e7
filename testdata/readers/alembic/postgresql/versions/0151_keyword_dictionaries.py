"""keyword dictionaries"""

from alembic import op
import sqlalchemy as sa

revision = '0151'
down_revision = '0150'

options = {"nullable": False, "server_default": sa.text("0")}
key = dict(type_="unique", schema="shop")


def upgrade():
    op.add_column("books", sa.Column("lent", sa.Integer(), **options))
    op.create_unique_constraint("uq_dict", "labels", ["a", "b"], schema="shop")
    args = ("books", "lent")
    op.alter_column(*args, **{"nullable": True, "existing_type": sa.Integer()})


def downgrade():
    op.drop_constraint("uq_dict", "labels", **key)
    op.drop_column(*("books", "lent"))
