BEGIN;

-- Running downgrade 3f8e1a6b4d97 -> 3b5c7d9e1f42

COMMIT;

SET lock_timeout = '5s';

DROP INDEX CONCURRENTLY ix_expenses_category_id;

BEGIN;

UPDATE alembic_version SET version_num='3b5c7d9e1f42' WHERE alembic_version.version_num = '3f8e1a6b4d97';

COMMIT;

