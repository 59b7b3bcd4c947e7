SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN state SET NOT NULL, DROP CONSTRAINT orders_total;
