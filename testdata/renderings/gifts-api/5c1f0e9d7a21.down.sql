BEGIN;

-- Running downgrade 5c1f0e9d7a21 -> 

DROP INDEX ix_gifts_list_id;

DROP TABLE gifts;

DROP INDEX ix_lists_owner_id;

DROP TABLE lists;

DROP TABLE users;

DELETE FROM alembic_version WHERE alembic_version.version_num = '5c1f0e9d7a21';

DROP TABLE alembic_version;

COMMIT;

