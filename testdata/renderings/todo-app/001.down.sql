BEGIN;

-- Running downgrade 001 -> 

DROP INDEX todos_done_idx;

DROP INDEX todos_owner_id_idx;

DROP TABLE todos;

DROP TABLE people;

DELETE FROM alembic_version WHERE alembic_version.version_num = '001';

DROP TABLE alembic_version;

COMMIT;

