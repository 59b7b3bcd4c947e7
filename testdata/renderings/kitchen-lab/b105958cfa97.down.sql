BEGIN;

-- Running downgrade b105958cfa97 -> 0f6a2c9d1b47

ALTER TABLE users DROP COLUMN is_admin;

ALTER TABLE stats ALTER COLUMN seen_at TYPE TIMESTAMP WITHOUT TIME ZONE;

ALTER TABLE recipes ALTER COLUMN updated_at TYPE TIMESTAMP WITHOUT TIME ZONE;

UPDATE alembic_version SET version_num='0f6a2c9d1b47' WHERE alembic_version.version_num = 'b105958cfa97';

COMMIT;

