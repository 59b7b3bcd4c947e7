SET LOCAL lock_timeout = '5s';
ALTER TABLE users ALTER COLUMN name DROP NOT NULL;
ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
-- lockkeeper:ignore drop-column no release names it
ALTER TABLE users DROP COLUMN email;
