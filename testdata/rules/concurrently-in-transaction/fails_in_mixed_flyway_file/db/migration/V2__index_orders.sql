SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
-- expect: concurrently-in-transaction "Flyway runs this file in one"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
