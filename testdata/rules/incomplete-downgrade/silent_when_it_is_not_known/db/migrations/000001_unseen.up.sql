SET lock_timeout = '5s';
ALTER TABLE users DROP COLUMN email;
ALTER TABLE users ALTER COLUMN age TYPE bigint;
DROP INDEX users_email_idx;
