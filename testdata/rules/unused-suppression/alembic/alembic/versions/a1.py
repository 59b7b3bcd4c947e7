"""suppressed"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # lockkeeper:ignore drop-table it moved
    op.drop_table("users")
    op.drop_table("orders")  # lockkeeper:ignore drop-table it moved
    op.drop_table("visits")  # expect: drop-table "visits goes"
    # expect: unused-suppression "drop-table has nothing to say here"
    # lockkeeper:ignore drop-table it moved
    op.add_column("people", sa.Column("state", sa.Text()))
    # lockkeeper:ignore drop-table they moved
    op.execute(
        """
        DROP TABLE a;
        DROP TABLE b;
        """
    )
    op.execute(
        """
        -- lockkeeper:ignore drop-table it moved
        DROP TABLE c;
        DROP TABLE d; -- expect: drop-table "d goes"
        ALTER TABLE people
          DROP COLUMN motto, -- lockkeeper:ignore drop-column no release names it
          DROP COLUMN name; -- expect: drop-column "people.name goes"
        """
    )
    op.drop_table(
        # lockkeeper:ignore drop-table it moved
        "pages",
    )


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade the rows are gone
    raise NotImplementedError("the rows are gone")
