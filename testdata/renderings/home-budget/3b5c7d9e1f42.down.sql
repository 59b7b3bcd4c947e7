BEGIN;

-- Running downgrade 3b5c7d9e1f42 -> 2a4b6c8d0e31

COMMENT ON COLUMN expenses.category IS NULL;

UPDATE alembic_version SET version_num='2a4b6c8d0e31' WHERE alembic_version.version_num = '3b5c7d9e1f42';

COMMIT;

