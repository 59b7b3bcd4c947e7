SET lock_timeout = '5s';
ALTER TABLE alembic_version DROP COLUMN note;
