BEGIN;

-- Running upgrade 0f6a2c9d1b47 -> b105958cfa97

ALTER TABLE recipes ALTER COLUMN updated_at TYPE TIMESTAMP WITH TIME ZONE;

ALTER TABLE stats ALTER COLUMN seen_at TYPE TIMESTAMP WITH TIME ZONE;

ALTER TABLE users ADD COLUMN is_admin BOOLEAN DEFAULT false NOT NULL;

UPDATE alembic_version SET version_num='b105958cfa97' WHERE alembic_version.version_num = '0f6a2c9d1b47';

COMMIT;

