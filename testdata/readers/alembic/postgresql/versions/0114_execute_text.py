"""
Execute text.

Revision: 0114, after 0113
"""

from sqlalchemy import text
from alembic import op
import sqlalchemy as sa

revision = "0114"
down_revision = "0113"


def upgrade() -> None:
    op.execute(text("UPDATE books SET remark = 'a\\:b' WHERE id = 1"))
    op.execute(text("UPDATE books SET copies = :n WHERE language = :l").bindparams(n=3, l="en"))
    op.execute(text("SELECT setval('books_id_seq', 1000)"))
    op.execute(sa.text("UPDATE books SET remark = '100%'"))


def downgrade() -> None:
    op.execute(text("UPDATE books SET remark = NULL"))
