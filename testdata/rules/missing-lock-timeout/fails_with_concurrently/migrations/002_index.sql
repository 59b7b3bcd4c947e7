-- expect: missing-lock-timeout "CREATE INDEX CONCURRENTLY waits for every transaction that uses orders"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
