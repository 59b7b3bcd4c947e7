"""b2"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT id, email FROM users")).fetchall()  # expect: rows-fetched-into-memory "users is read into the program and changed row by row: each row costs a round trip"
    for row in rows:
        connection.execute(sa.text("UPDATE users SET name = :n WHERE id = :id"), {"n": row.email, "id": row.id})


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
