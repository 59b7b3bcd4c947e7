"""c3"""
revision = "c3"
down_revision = ("a1", "b2")


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
