SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_state ON orders (state); -- expect: mixed-transactional-and-not "Flyway refuses this file: CREATE INDEX CONCURRENTLY runs without a transaction"
