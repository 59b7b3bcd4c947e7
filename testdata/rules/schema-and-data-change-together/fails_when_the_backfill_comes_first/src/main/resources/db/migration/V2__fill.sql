SET LOCAL lock_timeout = '5s';
UPDATE orders SET state = 'x' WHERE state IS NULL; -- expect: unbatched-backfill ""
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'x'; -- expect: schema-and-data-change-together "this waits for orders while every row that line 2 wrote stays locked", backfill-before-default ""
