BEGIN;

-- Running upgrade d7c40e8b2f15 -> e2b8f61a9c03

UPDATE recipes SET user_id = (SELECT min(id) FROM users) WHERE user_id IS NULL;

ALTER TABLE recipes ALTER COLUMN user_id SET NOT NULL;

UPDATE alembic_version SET version_num='e2b8f61a9c03' WHERE alembic_version.version_num = 'd7c40e8b2f15';

COMMIT;

