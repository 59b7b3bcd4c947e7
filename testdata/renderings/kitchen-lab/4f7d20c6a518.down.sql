BEGIN;

-- Running downgrade 4f7d20c6a518 -> 0f6a2c9d1b47

ALTER TABLE users DROP COLUMN may_edit;

ALTER TABLE stats ALTER COLUMN seen_at TYPE TIMESTAMP WITHOUT TIME ZONE;

ALTER TABLE recipes ALTER COLUMN updated_at TYPE TIMESTAMP WITHOUT TIME ZONE;

UPDATE alembic_version SET version_num='0f6a2c9d1b47' WHERE alembic_version.version_num = '4f7d20c6a518';

COMMIT;

