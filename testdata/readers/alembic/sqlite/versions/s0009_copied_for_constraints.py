"""Copied for constraints."""

from alembic import op
import sqlalchemy as sa

revision: str = "s0009"
down_revision: str | None = "s0008"

tags = sa.Table(
    "tags",
    sa.MetaData(),
    sa.Column("id", sa.Integer, nullable=False),
    sa.Column("note_id", sa.Integer, nullable=False),
    sa.Column("name", sa.String(20)),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("name", name="uq_tags_name"),
    sa.Index("ix_tags_note", "note_id"),
)


def upgrade() -> None:
    with op.batch_alter_table("tags", copy_from=tags) as batch_op:
        batch_op.create_foreign_key("fk_tags_note", "notes", ["note_id"], ["id"], ondelete="CASCADE")
        batch_op.create_check_constraint("ck_tags_name", "name <> ''")
        batch_op.drop_constraint("uq_tags_name", type_="unique")
        batch_op.create_index("ix_tags_name", ["name"])


def downgrade() -> None:
    with op.batch_alter_table("tags", copy_from=tags, table_args=(sa.CheckConstraint("id > 0", name="ck_id"),)) as batch_op:
        batch_op.create_unique_constraint("uq_two", ["note_id", "name"])
        batch_op.drop_index("ix_tags_note")
