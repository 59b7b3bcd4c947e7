BEGIN;

-- Running downgrade 003 -> 002

DROP INDEX todos_archived_idx;

DROP INDEX todos_remind_idx;

DROP INDEX todos_due_idx;

DROP INDEX todos_urgency_idx;

DROP TABLE todo_labels;

DROP TABLE labels;

ALTER TABLE todos DROP COLUMN archived;

ALTER TABLE todos DROP COLUMN repeats;

ALTER TABLE todos DROP COLUMN remind;

ALTER TABLE todos DROP COLUMN due;

ALTER TABLE todos DROP COLUMN urgency;

UPDATE alembic_version SET version_num='002' WHERE alembic_version.version_num = '003';

COMMIT;

