"""merge"""

revision = "c3"
down_revision = ("a1", "b2")  # expect: missing-parent-revision "no file defines revision b2"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
