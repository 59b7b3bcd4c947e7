SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN kind text;
UPDATE orders SET kind = 'x' WHERE kind IS NULL; -- expect: unbatched-backfill ""
ALTER TABLE orders ALTER COLUMN kind SET DEFAULT 'x'; -- expect: backfill-before-default "between the backfill in line 3 and this have no kind"
