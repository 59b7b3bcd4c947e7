SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
DROP INDEX CONCURRENTLY IF EXISTS orders_id_idx;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_id_idx ON orders (id);
