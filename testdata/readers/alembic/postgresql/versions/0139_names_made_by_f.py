"""names made by f"""

from alembic import op
import sqlalchemy as sa

revision = '0139'
down_revision = '0138'


def upgrade():
    op.create_table(
        "conventions",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("email", sa.String(40)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conventions")),
        sa.UniqueConstraint("email", name=op.f("uq_conventions_email")),
        sa.CheckConstraint("id > 0", name=op.f("ck_conventions_positive")),
        sa.ForeignKeyConstraint(["id"], ["members.id"], name=op.f("fk_conventions_id_members")),
    )
    op.create_index(op.f("ix_conventions_email"), "conventions", [sa.text("lower(email)")])


def downgrade():
    op.drop_index(op.f("ix_conventions_email"), table_name="conventions")
    op.drop_constraint(op.f("fk_conventions_id_members"), "conventions", type_="foreignkey")
    op.drop_table("conventions")
