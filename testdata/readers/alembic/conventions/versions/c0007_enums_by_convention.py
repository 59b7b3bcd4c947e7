"""enums by convention"""

from alembic import op
import sqlalchemy as sa

revision = 'c0007'
down_revision = 'c0006'


def upgrade():
    op.create_table(
        "moods",
        sa.Column("kind", sa.Enum("a", "b", name="mood_kind", native_enum=False, create_constraint=True)),
        sa.Column("state", sa.Enum("c", "d", name="mood_state")),
    )
    op.add_column("moods", sa.Column("more", sa.Enum("e", name="mood_more", native_enum=False, create_constraint=True)))


def downgrade():
    op.drop_column("moods", "more")
    op.drop_table("moods")
    op.execute("DROP TYPE mood_state")
