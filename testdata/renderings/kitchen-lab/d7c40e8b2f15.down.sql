BEGIN;

-- Running downgrade d7c40e8b2f15 -> b105958cfa97

ALTER TABLE users DROP COLUMN groups;

UPDATE alembic_version SET version_num='b105958cfa97' WHERE alembic_version.version_num = 'd7c40e8b2f15';

COMMIT;

