"""merge"""
revision = "004"
down_revision = ("002", "003")


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
