SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN kind text;
CREATE INDEX orders_kind ON orders (kind); -- expect: long-work-after-exclusive-lock "reads of and writes to orders wait through this index build too", create-index-not-concurrently ""
