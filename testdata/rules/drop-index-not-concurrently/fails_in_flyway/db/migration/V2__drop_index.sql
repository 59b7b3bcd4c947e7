SET LOCAL lock_timeout = '5s';
DROP INDEX orders_user_idx; -- expect: drop-index-not-concurrently "until the transaction ends"
