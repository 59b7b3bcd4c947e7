SET lock_timeout = '5s';
-- expect: drop-index-not-concurrently "DROP INDEX orders_user_idx"
DROP INDEX orders_user_idx, orders_placed_at_idx;
