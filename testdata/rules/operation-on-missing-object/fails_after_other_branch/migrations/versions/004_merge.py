"""merge"""
revision = "004"
down_revision = ("003", "002")


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
