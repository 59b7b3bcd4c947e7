"""b2"""
from alembic import op
import sqlalchemy as sa
import random
import secrets
import uuid

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    roles = sa.table("roles", sa.column("id"), sa.column("name"))
    op.bulk_insert(roles, [{"id": str(uuid.uuid4()), "name": "auditor"}])  # expect: randomness "uuid.uuid4() gives this row of roles another value in every database"
    token = secrets.token_hex(16)  # expect: randomness "what secrets.token_hex() yields differs from run to run"
    op.execute(roles.update().values(name=token).where(roles.c.name == "x"))
    for row in op.get_bind().execute(sa.text("SELECT id FROM users WHERE id < 9")):  # expect: rows-fetched-into-memory "row by row"
        op.execute(sa.text("UPDATE users SET name = :n WHERE id = :id").bindparams(n=random.choice("ab"), id=row.id))  # expect: randomness "what random.choice() yields differs"


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
