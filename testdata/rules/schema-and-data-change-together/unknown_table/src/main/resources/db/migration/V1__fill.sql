SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN kind text;
-- expect: schema-and-data-change-together "readers and writers of orders wait while this runs", unbatched-backfill ""
UPDATE orders SET kind = 'x' WHERE kind IS NULL;
