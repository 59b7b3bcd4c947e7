"""merge"""

revision = "e5"  # expect: several-heads "the history has 2 heads (d4, e5)"
down_revision = ("b2", "c3")


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
