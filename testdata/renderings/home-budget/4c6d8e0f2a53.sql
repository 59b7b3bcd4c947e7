BEGIN;

-- Running upgrade 3f8e1a6b4d97 -> 4c6d8e0f2a53

SET LOCAL lock_timeout = '5s';

ALTER TABLE expenses DROP COLUMN category;

UPDATE alembic_version SET version_num='4c6d8e0f2a53' WHERE alembic_version.version_num = '3f8e1a6b4d97';

COMMIT;

