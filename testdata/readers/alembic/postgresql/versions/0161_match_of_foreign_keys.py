"""Match of foreign keys."""

from alembic import op

revision: str = "0161"
down_revision: str | None = "0160"


def upgrade() -> None:
    op.create_foreign_key("fk_match", "translations", "editions", ["book_id", "language"], ["id", "language"], match="SIMPLE", onupdate="NO ACTION")
    op.create_foreign_key(op.f("fk_match_full"), "translations", "editions", ("a",), ("b",), match="FULL", ondelete="NO ACTION", use_alter=True)


def downgrade() -> None:
    op.drop_constraint(op.f("fk_match_full"), "translations", "foreignkey")
    op.drop_constraint("fk_match", "translations", "foreignkey")
