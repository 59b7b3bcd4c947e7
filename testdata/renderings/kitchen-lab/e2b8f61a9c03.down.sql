BEGIN;

-- Running downgrade e2b8f61a9c03 -> d7c40e8b2f15

ALTER TABLE recipes ALTER COLUMN user_id DROP NOT NULL;

UPDATE alembic_version SET version_num='d7c40e8b2f15' WHERE alembic_version.version_num = 'e2b8f61a9c03';

COMMIT;

