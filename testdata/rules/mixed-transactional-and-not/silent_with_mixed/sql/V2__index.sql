SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_state ON orders (state);
