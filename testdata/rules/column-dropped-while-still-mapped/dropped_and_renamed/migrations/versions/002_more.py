from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "002"
down_revision = "001"


def upgrade() -> None:
    op.execute("SET lock_timeout = '5s'")
    op.drop_column("gifts", "note")  # expect: column-dropped-while-still-mapped "gifts.note is dropped, and Gift still maps it", drop-column "gifts.note goes"
    op.alter_column("gifts", "title", new_column_name="name")  # expect: column-dropped-while-still-mapped "gifts.title is renamed to name", rename-column "title"


def downgrade() -> None:
    op.execute("SELECT 1")
