BEGIN;

-- Running downgrade 4c6d8e0f2a53 -> 3f8e1a6b4d97

ALTER TABLE expenses ADD COLUMN category VARCHAR(100);

UPDATE alembic_version SET version_num='3f8e1a6b4d97' WHERE alembic_version.version_num = '4c6d8e0f2a53';

COMMIT;

