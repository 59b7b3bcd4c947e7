"""
Enums that are strings with a check.

Revision: 0022, after 0021
"""

from alembic import op
import sqlalchemy as sa

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.create_table(
        "feedback",
        sa.Column("mood", sa.Enum("good", "bad", name="feedback_mood", native_enum=False)),
        sa.Column("channel", sa.Enum("mail", "telephone", name="ck_channel", native_enum=False, create_constraint=True)),
        sa.Column("size", sa.Enum("S", "M", "L", native_enum=False, length=8)),
        sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag")),
    )


def downgrade() -> None:
    op.drop_table("feedback")
