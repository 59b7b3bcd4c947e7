"""Execute ddl."""

from alembic import op
from sqlalchemy import DDL

revision: str = "0117"
down_revision: str | None = "0116"

trigger = DDL("CREATE TRIGGER touch BEFORE UPDATE ON books FOR EACH ROW EXECUTE FUNCTION touch()")


def upgrade() -> None:
    op.execute(
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.seen = now(); RETURN NEW; END $$"
    )
    op.execute(trigger)


def downgrade() -> None:
    op.execute(DDL("DROP TRIGGER touch ON books"))
    op.execute("DROP FUNCTION touch()")
