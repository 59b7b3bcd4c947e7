"""operations as objects

Revision ID: 0136
Revises: 0135
Create Date: 2024-05-25 16:28:44.076984

"""

from alembic import op
import sqlalchemy as sa
from alembic.operations import ops

# revision identifiers, used by Alembic.
revision = "0136"
down_revision = "0135"
branch_labels = None
depends_on = None


def upgrade():
    op.invoke(ops.AddColumnOp("books", sa.Column("invoked", sa.Integer())))
    op.invoke(ops.CreateIndexOp("ix_invoked", "books", ["invoked"]))
    op.invoke(ops.ExecuteSQLOp("UPDATE books SET invoked = 1"))
    op.invoke(ops.CreateTableOp("made", [sa.Column("id", sa.Integer, primary_key=True)]))
    op.invoke(ops.RenameTableOp("made", "made_too"))
    op.invoke(ops.AlterColumnOp("books", "invoked", modify_nullable=False))
    op.invoke(ops.CreateUniqueConstraintOp("uq_invoked", "books", ["invoked"]))
    op.invoke(ops.CreateForeignKeyOp("fk_invoked", "books", "made_too", ["invoked"], ["id"]))
    op.invoke(ops.CreateCheckConstraintOp("ck_invoked", "books", "invoked > 0"))


def downgrade():
    op.invoke(ops.DropConstraintOp("ck_invoked", "books", type_="check"))
    op.invoke(ops.DropConstraintOp("fk_invoked", "books", type_="foreignkey"))
    op.invoke(ops.DropTableOp("made_too"))
    op.invoke(ops.DropIndexOp("ix_invoked"))
    op.invoke(ops.DropColumnOp("books", "invoked"))
