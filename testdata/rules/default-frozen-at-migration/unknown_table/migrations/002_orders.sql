SET lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN day SET DEFAULT 'today';
ALTER TABLE orders ALTER COLUMN placed_at SET DEFAULT 'now()'; -- expect: default-frozen-at-migration "the default of orders.placed_at is the string 'now()', and nothing is called"
