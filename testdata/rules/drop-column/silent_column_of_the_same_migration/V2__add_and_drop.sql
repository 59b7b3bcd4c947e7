SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN scratch integer;
ALTER TABLE users DROP COLUMN scratch;
