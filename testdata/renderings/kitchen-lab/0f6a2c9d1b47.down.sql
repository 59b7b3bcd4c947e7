BEGIN;

-- Running downgrade 0f6a2c9d1b47 -> 

DROP TABLE stats;

DROP TABLE recipes;

DROP INDEX ix_users_email;

DROP TABLE users;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0f6a2c9d1b47';

DROP TABLE alembic_version;

COMMIT;

