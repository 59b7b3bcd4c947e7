BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN kind text;
UPDATE orders SET kind = 'x' WHERE id = 1;
ALTER TABLE orders ALTER COLUMN kind SET DEFAULT 'x';
COMMIT;
