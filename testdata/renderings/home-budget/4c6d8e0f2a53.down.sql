BEGIN;

-- Running downgrade 4c6d8e0f2a53 -> 3f8e1a6b4d97

SET LOCAL lock_timeout = '5s';

ALTER TABLE expenses ADD COLUMN category VARCHAR(100);

COMMENT ON COLUMN expenses.category IS 'deprecated: release 0.5 reads category_id';

UPDATE alembic_version SET version_num='3f8e1a6b4d97' WHERE alembic_version.version_num = '4c6d8e0f2a53';

COMMIT;

