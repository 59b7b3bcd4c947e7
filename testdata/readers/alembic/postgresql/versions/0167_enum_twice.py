"""one type in two tables"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0167'
down_revision = '0166'

mood = sa.Enum("glad", "sad", name="reader_mood")


def upgrade():
    op.create_table("moods_of_readers", sa.Column("mood", mood, nullable=False))
    op.create_table(
        "moods_of_staff",
        sa.Column("mood", postgresql.ENUM("glad", "sad", name="reader_mood", create_type=False), nullable=False),
    )


def downgrade():
    op.drop_table("moods_of_staff")
    op.drop_table("moods_of_readers")
    mood.drop(op.get_bind(), checkfirst=False)
