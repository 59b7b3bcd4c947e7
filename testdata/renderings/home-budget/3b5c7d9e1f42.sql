BEGIN;

-- Running upgrade 2a4b6c8d0e31 -> 3b5c7d9e1f42

ALTER TABLE expenses VALIDATE CONSTRAINT fk_expenses_category_id;

COMMENT ON COLUMN expenses.category IS 'deprecated: release 0.5 reads category_id';

UPDATE alembic_version SET version_num='3b5c7d9e1f42' WHERE alembic_version.version_num = '2a4b6c8d0e31';

COMMIT;

