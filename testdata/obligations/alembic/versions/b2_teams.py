"""teams of users"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    op.create_foreign_key(
        "users_team_id_fkey", "users", "teams", ["team_id"], ["id"], postgresql_not_valid=True
    )


def downgrade():
    op.drop_constraint("users_team_id_fkey", "users")
