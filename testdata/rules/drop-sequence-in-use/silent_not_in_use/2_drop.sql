SET lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN number DROP DEFAULT;
DROP SEQUENCE numbers;
