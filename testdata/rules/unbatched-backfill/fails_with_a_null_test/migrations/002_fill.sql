UPDATE orders SET state = 'open' WHERE state IS NULL; -- expect: unbatched-backfill "one statement writes as many rows of orders as its condition lets through"
DELETE FROM orders WHERE user_id IS NULL; -- expect: unbatched-backfill "one statement deletes as many rows of orders"
DELETE FROM orders WHERE user_id IS NULL OR total = 0; -- expect: unbatched-backfill ""
