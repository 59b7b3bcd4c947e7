"""an enum of strings is checked by a second statement"""

from alembic import op
import sqlalchemy as sa

revision = '0047'
down_revision = '0046'


def upgrade():
    op.add_column("books", sa.Column("cover", sa.Enum("hard", "soft", name="ck_cover", native_enum=False, create_constraint=True)))
    op.add_column("books", sa.Column("smell", sa.Enum("none", "musty", native_enum=False)))
    op.add_column("books", sa.Column("rare", sa.Boolean(name="ck_rare", create_constraint=True)))


def downgrade():
    op.drop_column("books", "rare")
    op.drop_column("books", "smell")
    op.drop_column("books", "cover")
