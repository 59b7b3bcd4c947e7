BEGIN;

-- Running downgrade 003 -> 002

DROP INDEX idx_tasks_is_recurring;

DROP INDEX idx_tasks_remind_at;

DROP INDEX idx_tasks_due_date;

DROP INDEX idx_tasks_priority;

DROP TABLE task_tags;

DROP TABLE tags;

ALTER TABLE tasks DROP COLUMN is_recurring;

ALTER TABLE tasks DROP COLUMN recurrence_pattern;

ALTER TABLE tasks DROP COLUMN remind_at;

ALTER TABLE tasks DROP COLUMN due_date;

ALTER TABLE tasks DROP COLUMN priority;

UPDATE alembic_version SET version_num='002' WHERE alembic_version.version_num = '003';

COMMIT;

