"""columns"""
from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"


def upgrade():
    op.add_column("users", sa.Column("age", sa.Integer(), nullable=True))
    op.add_column("users", sa.Column("team_id", sa.Integer(), sa.ForeignKey("teams.id", name="fk_team"), nullable=False))
    op.add_column("users", sa.Column("nick", sa.String(20), unique=True))
    op.add_column("users", sa.Column("slug", sa.String(20), index=True, comment="for URLs"))
    op.add_column("users", sa.Column("key", sa.String(20), index=True, unique=True), schema="shop")
    op.add_column("users", sa.Column("big", sa.BigInteger(), sa.Identity(cache=3, cycle=True, minvalue=1, maxvalue=9)))
    op.add_column("users", sa.Column("twice", sa.Integer(), sa.Computed("age * 2", persisted=True)))
    op.add_column("users", sa.Column("score", sa.Integer(), sa.CheckConstraint("score > 0", name="ck_score"), server_default="0", nullable=False))
    op.add_column("users", sa.Column("flag", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("users", sa.Column("state", sa.Enum("on", "off", name="state")))
    op.add_column("users", sa.Column("serial", sa.Integer(), primary_key=True))
    op.add_column("users", sa.Column("utc", sa.DateTime(), server_default=sa.text("timezone('utc', now())")))
    op.add_column("users", sa.Column("nothing", sa.Text(), server_default=sa.null()))
    op.add_column("users", sa.Column("lit", sa.Text(), server_default=sa.literal_column("'x'::text")))
    op.add_column("users", sa.Column("fn", sa.Text(), server_default=sa.func.lower("ABC")))
    op.alter_column("users", "age", nullable=False)
    op.alter_column("users", "age", existing_type=sa.Integer(), nullable=True)
    op.alter_column("users", "age", type_=sa.BigInteger(), postgresql_using="age::bigint", existing_type=sa.Integer())
    op.alter_column("users", "age", server_default="5")
    op.alter_column("users", "age", server_default=None)
    op.alter_column("users", "age", server_default=False, existing_nullable=False)
    op.alter_column("users", "age", server_default=sa.text("1 + 1"))
    op.alter_column("users", "age", new_column_name="Years")
    op.alter_column("users", "age", comment="in years")
    op.alter_column("users", "age", comment=None, existing_comment="in years")
    op.alter_column("users", "big", server_default=sa.Identity(always=True))
    op.alter_column("users", "big", server_default=None, existing_server_default=sa.Identity())
    op.alter_column(
        "users", "name", new_column_name="full_name", type_=sa.String(100), nullable=False,
        server_default="x", comment="all of it", schema="shop",
    )
    op.alter_column("users", "email", existing_type=sa.String(255), existing_nullable=False)


def downgrade():
    op.alter_column("users", "full_name", new_column_name="name", schema="shop")
    for column in "lit nothing utc serial state flag score twice big slug nick team_id age".split():
        op.drop_column("users", column)
    op.drop_column("users", "key", schema="shop")
