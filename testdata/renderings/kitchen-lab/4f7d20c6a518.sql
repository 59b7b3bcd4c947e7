BEGIN;

-- Running upgrade 0f6a2c9d1b47 -> 4f7d20c6a518

ALTER TABLE recipes ALTER COLUMN updated_at TYPE TIMESTAMP WITH TIME ZONE;

ALTER TABLE stats ALTER COLUMN seen_at TYPE TIMESTAMP WITH TIME ZONE;

ALTER TABLE users ADD COLUMN may_edit BOOLEAN DEFAULT false NOT NULL;

UPDATE alembic_version SET version_num='4f7d20c6a518' WHERE alembic_version.version_num = '0f6a2c9d1b47';

COMMIT;

