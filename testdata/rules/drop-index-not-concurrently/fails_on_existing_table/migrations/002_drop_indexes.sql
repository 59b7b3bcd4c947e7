SET lock_timeout = '5s';
-- expect: drop-index-not-concurrently "reads of and writes to orders wait"
DROP INDEX orders_user_idx;
-- expect: drop-index-not-concurrently "reads of and writes to orders wait"
DROP INDEX IF EXISTS orders_placed_at_idx;
