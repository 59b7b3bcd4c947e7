BEGIN;

-- Running downgrade d7c40e8b2f15 -> 4f7d20c6a518

ALTER TABLE users DROP COLUMN labels;

UPDATE alembic_version SET version_num='4f7d20c6a518' WHERE alembic_version.version_num = 'd7c40e8b2f15';

COMMIT;

