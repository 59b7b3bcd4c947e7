"""
Table options.

Revision: 0106, after 0105
"""

from alembic import op
import sqlalchemy as sa

revision = "0106"
down_revision = "0105"


def upgrade() -> None:
    op.create_table("scratch", sa.Column("x", sa.Integer), prefixes=["UNLOGGED"])
    op.create_table("notes_of_session", sa.Column("x", sa.Integer), prefixes=["TEMPORARY"], postgresql_on_commit="DELETE ROWS")
    op.create_table("staff", sa.Column("grade", sa.Integer), postgresql_inherits="members")
    op.create_table("both", sa.Column("grade", sa.Integer), postgresql_inherits=("members", "audit"))
    op.create_table("placed", sa.Column("x", sa.Integer), postgresql_tablespace="slow")
    op.create_table("packed", sa.Column("x", sa.Integer), postgresql_with_oids=False)
    op.create_table("mine", sa.Column("x", sa.Integer), mysql_engine="InnoDB", sqlite_autoincrement=True, info={"a": 1})


def downgrade() -> None:
    for name in ("mine", "packed", "placed", "both", "staff", "scratch"):
        op.drop_table(name)
