SET lock_timeout = '5s';
-- expect: drop-index-not-concurrently "the table of orders_user_idx"
DROP INDEX orders_user_idx;
