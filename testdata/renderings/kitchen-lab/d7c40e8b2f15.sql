BEGIN;

-- Running upgrade b105958cfa97 -> d7c40e8b2f15

ALTER TABLE users ADD COLUMN groups JSON DEFAULT '[]'::json NOT NULL;

UPDATE alembic_version SET version_num='d7c40e8b2f15' WHERE alembic_version.version_num = 'b105958cfa97';

COMMIT;

