SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN kind text;
ALTER TABLE orders ALTER COLUMN kind SET DEFAULT 'x';
UPDATE orders SET kind = 'x' WHERE id = 1;
