SET lock_timeout = '5s';
-- lockkeeper:ignore drop-column nothing runs yet
ALTER TABLE users DROP COLUMN name;
ALTER TABLE users ADD COLUMN name text, ALTER COLUMN name SET DEFAULT '';
-- lockkeeper:ignore rename-column nothing runs yet
ALTER TABLE users RENAME COLUMN email TO mail;
ALTER TABLE users ADD COLUMN email text;
COMMENT ON COLUMN users.email IS 'the second';
-- lockkeeper:ignore rename-enum-value nothing runs yet
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
-- lockkeeper:ignore rename-enum-value nothing runs yet
ALTER TYPE mood RENAME VALUE 'blue' TO 'sad';
ALTER TYPE mood ADD VALUE 'calm' BEFORE 'sad';
