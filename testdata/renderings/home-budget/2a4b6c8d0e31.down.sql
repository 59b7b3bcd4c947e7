BEGIN;

-- Running downgrade 2a4b6c8d0e31 -> 1f3a5b7c9d20

ALTER TABLE expenses DROP CONSTRAINT fk_expenses_category_id;

ALTER TABLE expenses DROP COLUMN category_id;

DROP TABLE categories;

UPDATE alembic_version SET version_num='1f3a5b7c9d20' WHERE alembic_version.version_num = '2a4b6c8d0e31';

COMMIT;

