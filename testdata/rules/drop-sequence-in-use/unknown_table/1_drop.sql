SET lock_timeout = '5s';
DROP SEQUENCE other_numbers;
ALTER TABLE orders ALTER COLUMN number SET DEFAULT nextval('numbers');
DROP SEQUENCE numbers;
