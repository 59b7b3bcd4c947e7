BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE accounts ALTER COLUMN balance TYPE numeric(20, 4);
ALTER TABLE entries ALTER COLUMN amount TYPE numeric(20, 4);
COMMIT;
