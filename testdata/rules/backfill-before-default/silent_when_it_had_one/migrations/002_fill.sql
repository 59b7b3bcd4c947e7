SET lock_timeout = '5s';
UPDATE orders SET state = 'x' WHERE id = 1;
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'x';
