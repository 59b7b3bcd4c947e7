"""names of directives"""

from alembic import op

revision = 'c0003'
down_revision = 'c0002'


def upgrade():
    op.create_unique_constraint(None, "users", ["login", "age"])
    op.create_foreign_key(None, "orders", "users", ["b"], ["id"])
    op.create_check_constraint("adult", "users", "age > 17")
    op.create_primary_key(None, "pairs", ["x", "y"])
    op.create_index(None, "users", ["age"])
    op.create_index(None, "users", ["login", "age"], unique=True)


def downgrade():
    op.drop_constraint("adult", "users", type_="check")
    op.drop_constraint("fk_orders_b_users", "orders", type_="foreignkey")
    op.drop_constraint(op.f("uq_users_login_age"), "users", type_="unique")
