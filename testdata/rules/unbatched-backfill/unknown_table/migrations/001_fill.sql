UPDATE orders SET state = 'open' WHERE state IS NULL; -- expect: unbatched-backfill "rows of orders"
