SET lock_timeout = '5s';
CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, user_id bigint);
-- expect: create-index-not-concurrently "writes to orders wait while orders_user_idx is built"
CREATE INDEX IF NOT EXISTS orders_user_idx ON orders (user_id);
