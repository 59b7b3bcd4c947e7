BEGIN;

-- Running upgrade 4f7d20c6a518 -> d7c40e8b2f15

ALTER TABLE users ADD COLUMN labels JSON DEFAULT '[]'::json NOT NULL;

UPDATE alembic_version SET version_num='d7c40e8b2f15' WHERE alembic_version.version_num = '4f7d20c6a518';

COMMIT;

