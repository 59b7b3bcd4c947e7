BEGIN;

-- Running downgrade 001 -> 

DROP INDEX idx_tasks_completed;

DROP INDEX idx_tasks_user_id;

DROP TABLE tasks;

DROP TABLE users;

DELETE FROM alembic_version WHERE alembic_version.version_num = '001';

DROP TABLE alembic_version;

COMMIT;

