BEGIN;

-- Running downgrade 1f3a5b7c9d20 -> 

DROP TABLE income;

DROP INDEX ix_expenses_date;

DROP TABLE expenses;

DROP TYPE expense_kind;

DELETE FROM alembic_version WHERE alembic_version.version_num = '1f3a5b7c9d20';

DROP TABLE alembic_version;

COMMIT;

