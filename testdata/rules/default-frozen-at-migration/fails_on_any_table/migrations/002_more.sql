SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN seen_at timestamp DEFAULT 'now'; -- expect: default-frozen-at-migration "orders.seen_at"
ALTER TABLE orders ALTER COLUMN day SET DEFAULT 'tomorrow'; -- expect: default-frozen-at-migration "the string 'tomorrow' once"
ALTER TABLE orders ADD COLUMN sent_at timestamptz DEFAULT 'now'::timestamptz; -- expect: default-frozen-at-migration "orders.sent_at"
