SET lock_timeout = '5s';
UPDATE orders SET kind = 'x' WHERE kind IS NULL; -- expect: unbatched-backfill ""
ALTER TABLE orders ALTER COLUMN kind SET DEFAULT 'x';
