SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
-- expect: mixed-transactional-and-not "Flyway refuses this file: CREATE INDEX CONCURRENTLY runs without a transaction"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
